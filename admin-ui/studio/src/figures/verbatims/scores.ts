import type { Verbatim } from "../../api/types";
import { type Band, scaleOf } from "../../metrics/scale";

/** Verbatims of customers whose answer on the metric is in the band. */
export interface ScoreFilter {
  metric: string;
  band: Band;
}

/** The filter that the address names, `9-10`, for the metric that is shown. */
export function scoreFilter(metric: string | null, band: string | null): ScoreFilter | null {
  const found = metric && scaleOf(metric).bands.find(({ id }) => id === band);
  return found ? { metric, band: found } : null;
}

/** Whether a verbatim passes; the server does not filter by score, so this is asked of each page. */
export function hasScore({ metric, score }: Verbatim, filter: ScoreFilter | null): boolean {
  if (!filter) return true;
  return metric === filter.metric && score !== null && filter.band.from <= score && score <= filter.band.to;
}
