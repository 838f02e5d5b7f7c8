import { fontFamily } from "./option";

let pen: CanvasRenderingContext2D | null | undefined;

/** How wide a text is drawn, in pixels; estimated where there is no canvas. */
function widthOf(text: string, fontSize: number): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * fontSize * 0.55;
  pen.font = `${fontSize}px ${fontFamily}`;
  return pen.measureText(text).width;
}

/**
 * The width that labels beside an axis need, in pixels, at most `most`. ECharts leaves as much room
 * as a label's `width` says, whether the label fills it or not.
 */
export function roomFor(labels: readonly string[], fontSize: number, most: number): number {
  const widest = Math.max(0, ...labels.map((label) => widthOf(label, fontSize)));
  return Math.ceil(Math.min(widest + 8, most));
}
