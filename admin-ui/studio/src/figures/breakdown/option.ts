import { axisLabel, type ChartOption, fontFamily, frameOf, gridLine } from "../../chart/option";
import { niceAxis } from "../../chart/niceAxis";
import type { Palette } from "../../chart/palette";
import { rowLabels } from "../../chart/rowLabels";
import { whisker } from "../../chart/whisker";
import { scaleOf } from "../../metrics/scale";
import type { Group } from "./groups";

interface Drawn {
  metric: string;
  groups: readonly Group[];
  /** The value of all groups together. */
  overall: number | null;
  value: (value: number) => string;
  n: (n: number) => string;
  told: (group: Group) => string;
  /** Whether the names stand above their rows. */
  above: boolean;
}

/** A dot and a whisker for each group, n at the right edge, and a dashed line at the value of all. */
export function dotsOption(palette: Palette, width: number, drawn: Drawn): ChartOption {
  const { metric, groups, overall, value, n, told, above } = drawn;
  const frame = frameOf(palette);
  const rows = {
    type: "category",
    inverse: true,
    axisTick: { show: false },
    axisLine: { show: false },
  } as const;
  return {
    ...frame,
    grid: above
      ? { left: 12, right: 124, top: 10, bottom: 24 }
      : { left: 0, right: 0, top: 4, bottom: 4, containLabel: true },
    tooltip: {
      ...frame.tooltip,
      trigger: "axis",
      axisPointer: { type: "shadow", shadowStyle: { color: palette.grid, opacity: 0.6 } },
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const group = groups[first?.dataIndex ?? -1];
        return group ? told(group) : "";
      },
    },
    xAxis: {
      type: "value",
      ...niceAxis(
        [...groups.flatMap(({ low, high }) => [low, high]), ...(overall === null ? [] : [overall])],
        scaleOf(metric),
      ),
      splitLine: gridLine(palette),
      axisLabel: { ...axisLabel(palette), formatter: value, hideOverlap: true },
    },
    yAxis: [
      {
        ...rows,
        data: groups.map(({ name }) => name),
        axisLabel: rowLabels(palette, {
          labels: groups.map(({ name }) => name),
          width,
          most: Math.min(220, width * 0.34),
          fontSize: 13,
          above,
        }),
        z: 4,
      },
      {
        ...rows,
        position: "right",
        data: groups.map((group) => `{value|${value(group.value)}}{n|${n(group.n)}}`),
        axisLabel: {
          ...axisLabel(palette),
          margin: 4,
          align: "left",
          rich: {
            value: {
              width: 46,
              align: "right",
              color: palette.ink,
              fontFamily,
              fontSize: 13,
              fontWeight: 600,
            },
            n: { width: 68, align: "right", color: palette.soft, fontFamily, fontSize: 12 },
          },
        },
      },
    ],
    series: [
      whisker(
        groups.map(({ low, high }, at) => ({ at, low, high })),
        "horizontal",
        palette,
      ),
      {
        type: "line",
        data: groups.map((group) => group.value),
        encode: { x: 0 },
        lineStyle: { opacity: 0 },
        symbol: "circle",
        symbolSize: 11,
        itemStyle: { color: palette.high, borderColor: palette.card, borderWidth: 2 },
        emphasis: { disabled: true },
        z: 3,
        ...(overall === null
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: "none",
                label: { show: false },
                lineStyle: { color: palette.soft, type: "dashed", width: 1, opacity: 0.8 },
                data: [{ xAxis: overall }],
              },
            }),
      },
    ],
  };
}
