import type { BreakdownGroup } from "../../api/types";
import { hasValue } from "../../metrics/scale";

export interface Group {
  name: string;
  value: number;
  low: number;
  high: number;
  n: number;
}

/** The groups with a value, the highest first, and the names of those too small to show. */
export function sortedGroups(
  groups: readonly BreakdownGroup[],
  nameOf: (key: string | null) => string,
): { shown: Group[]; hidden: string[] } {
  const shown = groups
    .filter(hasValue)
    .map(({ key, value, low, high, n }) => ({ name: nameOf(key), value, low, high, n }))
    .toSorted((a, b) => b.value - a.value || b.n - a.n);
  const hidden = groups.filter(({ suppressed }) => suppressed).map(({ key }) => nameOf(key));
  return { shown, hidden: hidden.toSorted((a, b) => a.localeCompare(b)) };
}
