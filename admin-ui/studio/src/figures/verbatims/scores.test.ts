import { describe, expect, it } from "vitest";
import type { Verbatim } from "../../api/types";
import { hasScore, scoreFilter } from "./scores";

function said(metric: string | null, score: number | null): Verbatim {
  return {
    step: "why",
    text: "…",
    language: "fi",
    at: "2026-03-02T10:00:00Z",
    channel: null,
    touchpoint: null,
    metric,
    score,
  };
}

describe("The score filter", () => {
  it("keeps the verbatims of its band of its metric", () => {
    const filter = scoreFilter("nps", "9-10");

    const kept = [said("nps", 9), said("nps", 8), said("ces", 9), said(null, null)].map((each) =>
      hasScore(each, filter),
    );

    expect(kept).toEqual([true, false, false, false]);
  });

  it("that the metric doesn't have filters nothing", () => {
    expect(scoreFilter("ces", "9-10")).toBeNull();
    expect(hasScore(said("ces", 2), null)).toBe(true);
  });
});
