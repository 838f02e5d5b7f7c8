import type { Bar } from "../../api/types";
import { type Band, scaleOf } from "../../metrics/scale";

export interface BandShare {
  band: Band;
  /** Of all answers, 0 to 1. */
  share: number;
}

/** How the answers fall into the bands that readers of the metric talk about. */
export function bandShares(metric: string, bars: readonly Bar[]): BandShare[] {
  return scaleOf(metric).bands.map((band) => ({
    band,
    share: bars
      .filter(({ value }) => band.from <= Number(value) && Number(value) <= band.to)
      .reduce((sum, { share }) => sum + (share ?? 0), 0),
  }));
}

/** The bar most often answered; the first of equals. */
export function commonestOf(bars: readonly Bar[]): Bar | null {
  return bars.reduce<Bar | null>((most, bar) => ((bar.n ?? 0) > (most?.n ?? 0) ? bar : most), null);
}

/** Whether the answers are numbers in order, to be drawn side by side; words are drawn under each other. */
export function isScale(bars: readonly Bar[]): boolean {
  return bars.length > 2 && bars.every(({ value, label }) => /^-?\d+$/.test(value) && label.length <= 3);
}
