import type { CustomSeriesOption } from "echarts/charts";
import type { Palette } from "./palette";

export interface Whisker {
  /** Its place along the other axis, as an index. */
  at: number;
  low: number;
  high: number;
}

/** Intervals as lines with small caps; the values themselves are drawn by another series. */
export function whisker(
  whiskers: readonly Whisker[],
  along: "horizontal" | "vertical",
  palette: Palette,
): CustomSeriesOption {
  const across = along === "horizontal";
  return {
    type: "custom",
    silent: true,
    data: whiskers.map(({ at, low, high }) => [at, low, high]),
    encode: across ? { y: 0, x: [1, 2] } : { x: 0, y: [1, 2] },
    renderItem: (_params, api) => {
      const at = api.value(0);
      const [fromX = 0, fromY = 0] = api.coord(across ? [api.value(1), at] : [at, api.value(1)]);
      const [toX = 0, toY = 0] = api.coord(across ? [api.value(2), at] : [at, api.value(2)]);
      const cap = 4;
      const style = { stroke: palette.high, lineWidth: 2, opacity: 0.55, fill: "none" };
      const line = (x1: number, y1: number, x2: number, y2: number) =>
        ({ type: "line", shape: { x1, y1, x2, y2 }, style }) as const;
      const capAt = (x: number, y: number) =>
        across ? line(x, y - cap, x, y + cap) : line(x - cap, y, x + cap, y);
      return {
        type: "group",
        children: [line(fromX, fromY, toX, toY), capAt(fromX, fromY), capAt(toX, toY)],
      };
    },
    z: 2,
  };
}
