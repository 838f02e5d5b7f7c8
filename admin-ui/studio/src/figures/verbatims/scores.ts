import { type Band, scaleOf } from "../../metrics/scale";

/** Verbatims of customers whose answer on the metric is in the band, whose id is how the API writes it. */
export interface ScoreFilter {
  metric: string;
  band: Band;
}

/** The filter that the address names, `9-10`, for the metric that is shown. */
export function scoreFilter(metric: string | null, band: string | null): ScoreFilter | null {
  const found = metric && scaleOf(metric).bands.find(({ id }) => id === band);
  return found ? { metric, band: found } : null;
}
