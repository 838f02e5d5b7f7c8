import { describe, expect, it } from "vitest";
import type { TrendPoint } from "../../api/types";
import { sparkOf } from "./SmallTrend";

const points: TrendPoint[] = [1, 3, null, 2].map((value, week) => ({
  from: `2026-03-0${week + 1}`,
  value,
  n: value,
  low: value === null ? null : value - 1,
  high: value === null ? null : value + 1,
}));

describe("A small trend", () => {
  it("joins the weeks that have a value, at their own places", () => {
    expect(sparkOf(points)?.line).toBe("M3.0,24.0L45.0,10.0L129.0,17.0");
  });

  it("is not drawn from fewer than three weeks", () => {
    expect(sparkOf(points.slice(0, 2))).toBeNull();
  });
});
