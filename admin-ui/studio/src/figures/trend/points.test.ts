import { describe, expect, it } from "vitest";
import type { TrendPoint } from "../../api/types";
import { isAlone, withQuietPeriods } from "./points";

function point(from: string, value: number | null = 5): TrendPoint {
  return { from, value, n: value === null ? null : 20, low: value, high: value };
}

describe("A trend", () => {
  it("has an empty point for each week without answers", () => {
    const points = withQuietPeriods([point("2026-03-02"), point("2026-03-23")], "week");

    expect(points.map(({ from, value }) => [from, value])).toEqual([
      ["2026-03-02", 5],
      ["2026-03-09", null],
      ["2026-03-16", null],
      ["2026-03-23", 5],
    ]);
  });

  it("goes over the end of a year month by month", () => {
    const points = withQuietPeriods([point("2026-11-01"), point("2027-01-01")], "month");

    expect(points.map(({ from }) => from)).toEqual(["2026-11-01", "2026-12-01", "2027-01-01"]);
  });

  it("is in the order of time however it came", () => {
    const points = withQuietPeriods([point("2026-03-03"), point("2026-03-02")], "day");

    expect(points.map(({ from }) => from)).toEqual(["2026-03-02", "2026-03-03"]);
  });

  it("knows the points that no line reaches", () => {
    const points = [point("2026-03-02"), point("2026-03-03", null), point("2026-03-04"), point("2026-03-05")];

    expect(points.map((_, index) => isAlone(points, index))).toEqual([true, false, false, false]);
  });
});
