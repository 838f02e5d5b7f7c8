import type { Query } from "../api/client";
import { isDay } from "./day";

export const dimensions = ["touchpoint", "journeyStage", "channel", "language", "segment"] as const;
export type Dimension = (typeof dimensions)[number];

/** What a report is narrowed to; `from` is the first day and `to` the first day no longer included. */
export type Filters = Partial<Record<Dimension | "from" | "to", string>>;

const names = [...dimensions, "from", "to"] as const;

/** The filters in an address; what makes no sense there is left out. */
export function filtersIn(search: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const name of dimensions) {
    const value = search.get(name);
    if (value) filters[name] = value;
  }
  const from = search.get("from");
  const to = search.get("to");
  if (isDay(from)) filters.from = from;
  if (isDay(to) && !(filters.from && to <= filters.from)) filters.to = to;
  return filters;
}

/** The same address with these filters instead; its other parts stay. */
export function withFilters(search: URLSearchParams, filters: Filters): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of names) {
    const value = filters[name];
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** These filters with one changed; null takes it away. */
export function narrowed(filters: Filters, change: Partial<Record<keyof Filters, string | null>>): Filters {
  const next: Filters = { ...filters };
  for (const name of names) {
    const value = change[name];
    if (value) next[name] = value;
    else if (value === null) delete next[name];
  }
  return next;
}

export function activeCount(filters: Filters): number {
  const period = filters.from || filters.to ? 1 : 0;
  return dimensions.filter((name) => filters[name]).length + period;
}

export function queryOf(flow: string, filters: Filters): Query {
  return { flow, ...filters };
}
