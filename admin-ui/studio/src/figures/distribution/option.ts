import type { Bar } from "../../api/types";
import { axisLabel, type ChartOption, fontFamily, frameOf } from "../../chart/option";
import type { Palette } from "../../chart/palette";
import { rowLabels } from "../../chart/rowLabels";
import { bandOf } from "../../metrics/scale";

interface Drawn {
  metric: string | null;
  bars: readonly Bar[];
  percent: (share: number) => string;
  /** All that is known of a bar, a line each. */
  told: (bar: Bar) => string;
}

function colourOf(bar: Bar, metric: string | null, palette: Palette): string {
  const band = metric ? bandOf(metric, Number(bar.value)) : null;
  return band ? palette[band.mood] : palette.high;
}

/** Answers on a scale as columns side by side. */
export function columnsOption(palette: Palette, drawn: Drawn): ChartOption {
  return {
    ...common(palette, drawn),
    grid: { left: 0, right: 0, top: 22, bottom: 22 },
    xAxis: {
      type: "category",
      data: drawn.bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { ...axisLabel(palette), interval: 0 },
    },
    yAxis: { type: "value", show: false },
    series: [{ ...series(palette, drawn, "top"), barMaxWidth: 46, barCategoryGap: "18%" }],
  };
}

/** Answers in words as rows under each other. */
export function rowsOption(palette: Palette, drawn: Drawn, width: number): ChartOption {
  return {
    ...common(palette, drawn),
    grid: { left: 0, right: 48, top: 0, bottom: 0, containLabel: true },
    xAxis: { type: "value", show: false, min: 0 },
    yAxis: {
      type: "category",
      inverse: true,
      data: drawn.bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: rowLabels(palette, {
        labels: drawn.bars.map(({ label }) => label),
        width,
        most: Math.min(180, width * 0.42),
        above: false,
      }),
    },
    series: [{ ...series(palette, drawn, "right"), barWidth: 14 }],
  };
}

function common(palette: Palette, { bars, told }: Drawn): ChartOption {
  const frame = frameOf(palette);
  return {
    ...frame,
    tooltip: {
      ...frame.tooltip,
      trigger: "item",
      formatter: (params) => {
        const bar = Array.isArray(params) ? undefined : bars[params.dataIndex];
        return bar ? told(bar) : "";
      },
    },
  };
}

function series(palette: Palette, { metric, bars, percent }: Drawn, labelAt: "top" | "right") {
  return {
    type: "bar" as const,
    data: bars.map((bar) => ({
      value: bar.share ?? 0,
      itemStyle: {
        color: colourOf(bar, metric, palette),
        borderRadius: labelAt === "top" ? [3, 3, 0, 0] : [0, 3, 3, 0],
      },
    })),
    label: {
      show: true,
      position: labelAt,
      color: palette.soft,
      fontFamily,
      fontSize: 11,
      formatter: ({ value }: { value?: unknown }) =>
        typeof value === "number" && value > 0 ? percent(value) : "",
    },
    emphasis: { disabled: true },
  };
}
