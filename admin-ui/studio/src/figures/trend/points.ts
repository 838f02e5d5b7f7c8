import type { Every, TrendPoint } from "../../api/types";
import { addDays, addMonths, type Day } from "../../filters/day";

function following(day: Day, every: Every): Day {
  switch (every) {
    case "day":
      return addDays(day, 1);
    case "week":
      return addDays(day, 7);
    case "month":
      return addMonths(day, 1);
  }
}

function withoutAnswers(from: Day): TrendPoint {
  return { from, value: null, n: 0, low: null, high: null };
}

/** The points in order of time, with an empty one for each period in between that had no answers. */
export function withQuietPeriods(points: readonly TrendPoint[], every: Every): TrendPoint[] {
  const sorted = points.toSorted((a, b) => a.from.localeCompare(b.from));
  const all: TrendPoint[] = [];
  for (const point of sorted) {
    let last = all.at(-1);
    while (last && following(last.from, every) < point.from) {
      last = withoutAnswers(following(last.from, every));
      all.push(last);
    }
    all.push(point);
  }
  return all;
}

/** Whether the point at the index has no neighbour to be joined to by a line. */
export function isAlone(points: readonly TrendPoint[], index: number): boolean {
  const drawn = (at: number) => (points[at]?.value ?? null) !== null;
  return drawn(index) && !drawn(index - 1) && !drawn(index + 1);
}
