import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { Palette } from "./palette";

/** What the studio's charts are made of; more kinds are added here and in `echarts.ts`. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | CustomSeriesOption | GridComponentOption | TooltipComponentOption
>;

export const fontFamily = '"Inter Variable", system-ui, sans-serif';

/** The quiet frame that every chart shares. */
export function frameOf(palette: Palette): ChartOption {
  return {
    // A figure stands still: bars on their way to their places would for a moment say something else.
    animation: false,
    textStyle: { fontFamily, color: palette.soft, fontSize: 12 },
    tooltip: {
      // The HTML tooltip sets style attributes, which the content security policy forbids.
      renderMode: "richText",
      confine: true,
      backgroundColor: palette.card,
      borderColor: palette.line,
      borderWidth: 1,
      padding: [8, 10],
      textStyle: { fontFamily, color: palette.ink, fontSize: 12, lineHeight: 18 },
    },
  };
}

export function axisLabel(palette: Palette) {
  return { color: palette.soft, fontFamily, fontSize: 12 };
}

export function gridLine(palette: Palette) {
  return { show: true, lineStyle: { color: palette.grid, width: 1 } };
}
