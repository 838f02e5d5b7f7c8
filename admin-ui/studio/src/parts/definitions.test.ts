import { describe, expect, it } from "vitest";
import type { Metric } from "../api/types";
import { definitionsOf } from "./definitions";

const all = {
  definitions: ["nps", "ces", "ces-share", "mean", "funnel"].map((figure) => ({
    figure,
    name: figure,
    text: "…",
  })),
  minimumGroup: 10,
};

function metric(name: string, beside: Metric[] = []): Metric {
  return { metric: name, value: 1, n: 20, low: 0, high: 2, beside };
}

function figuresOf(metrics: Metric[], sections: string[]): string[] {
  return definitionsOf(all, metrics, sections).definitions.map(({ figure }) => figure);
}

describe("The footnotes of a report", () => {
  it("define its metrics, the figures beside them and its sections, and nothing else", () => {
    expect(figuresOf([metric("ces", [metric("ces-share")])], ["funnel", "trend"])).toEqual([
      "ces",
      "ces-share",
      "funnel",
    ]);
  });

  it("define a metric of the flow's own in general", () => {
    expect(figuresOf([metric("expectation")], [])).toEqual(["mean"]);
  });
});
