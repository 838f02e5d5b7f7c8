import type { Query } from "../../api/client";
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

/** The filter for the server. */
export function scoreQuery(filter: ScoreFilter | null): Query {
  if (!filter) return {};
  return { metric: filter.metric, scoreFrom: String(filter.band.from), scoreTo: String(filter.band.to) };
}

export function hasScore({ metric, score }: Verbatim, filter: ScoreFilter | null): boolean {
  if (!filter) return true;
  return metric === filter.metric && score !== null && filter.band.from <= score && score <= filter.band.to;
}
