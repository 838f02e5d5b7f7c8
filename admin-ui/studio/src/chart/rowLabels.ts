import { axisLabel } from "./option";
import type { Palette } from "./palette";
import { roomFor } from "./room";

interface Rows {
  labels: readonly string[];
  /** The width of the chart and the most of it that labels beside the rows may take, in pixels. */
  width: number;
  most: number;
  fontSize?: number;
  /** Whether labels stand above their rows, because there is no room beside. */
  above: boolean;
}

/** How the rows of a chart are named. */
export function rowLabels(palette: Palette, { labels, width, most, fontSize = 12, above }: Rows) {
  const style = { ...axisLabel(palette), color: palette.ink, fontSize };
  if (!above)
    return {
      ...style,
      width: roomFor(labels, fontSize, most),
      lineHeight: fontSize + 2,
      overflow: "break" as const,
      margin: 12,
    };
  return {
    ...style,
    inside: true,
    margin: 0,
    align: "left" as const,
    verticalAlign: "bottom" as const,
    padding: [0, 0, 12, 0],
    width,
    overflow: "truncate" as const,
  };
}
