import type { TrendPoint } from "../../api/types";
import { axisLabel, type ChartOption, frameOf, gridLine } from "../../chart/option";
import { niceAxis } from "../../chart/niceAxis";
import type { Palette } from "../../chart/palette";
import { whisker } from "../../chart/whisker";
import { scaleOf } from "../../metrics/scale";
import { isAlone } from "./points";

interface Drawn {
  metric: string;
  points: TrendPoint[];
  /** The period as the axis has it. */
  axis: (from: string) => string;
  value: (value: number) => string;
  /** All that is known of a point, a line each. */
  told: (point: TrendPoint) => string;
}

/** A line of values with the band of their intervals; a lone point has a whisker instead. */
export function trendOption(
  palette: Palette,
  width: number,
  { metric, points, axis, value, told }: Drawn,
): ChartOption {
  const frame = frameOf(palette);
  const dense = width / points.length < 20;
  const ends = niceAxis(
    points.flatMap(({ low: from, high: to }) => (from === null || to === null ? [] : [from, to])),
    scaleOf(metric),
  );
  const low = points.map((point) => point.low ?? null);
  const thickness = points.map((point) =>
    point.low === null || point.high === null ? null : point.high - point.low,
  );
  const bandLine = {
    type: "line",
    stack: "interval",
    stackStrategy: "all",
    symbol: "none",
    silent: true,
    lineStyle: { opacity: 0 },
  } as const;
  return {
    ...frame,
    grid: { left: 4, right: 14, top: 12, bottom: 4, containLabel: true },
    tooltip: {
      ...frame.tooltip,
      trigger: "axis",
      axisPointer: { type: "line", lineStyle: { color: palette.middle, type: "solid", width: 1 } },
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const point = points[first?.dataIndex ?? -1];
        return point ? told(point) : "";
      },
    },
    xAxis: {
      type: "category",
      data: points.map(({ from }) => axis(from)),
      boundaryGap: points.length < 3,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: {
        ...axisLabel(palette),
        hideOverlap: true,
        ...(points.length < 3 ? {} : { alignMaxLabel: "right" as const }),
        margin: 12,
      },
    },
    yAxis: {
      type: "value",
      ...ends,
      splitLine: gridLine(palette),
      axisLabel: { ...axisLabel(palette), formatter: value },
    },
    series: [
      { ...bandLine, data: low },
      { ...bandLine, data: thickness, areaStyle: { color: palette.band } },
      whisker(
        points.flatMap((point, index) =>
          isAlone(points, index) ? [{ at: index, low: point.low ?? 0, high: point.high ?? 0 }] : [],
        ),
        "vertical",
        palette,
      ),
      {
        type: "line",
        data: points.map((point) => point.value),
        symbol: "circle",
        showAllSymbol: true,
        symbolSize: dense ? 4 : 7,
        lineStyle: { color: palette.high, width: 2 },
        itemStyle: { color: palette.high, borderColor: palette.card, borderWidth: dense ? 0 : 1.5 },
        emphasis: { disabled: true },
        z: 3,
      },
    ],
  };
}
