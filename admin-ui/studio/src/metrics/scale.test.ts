import { describe, expect, it } from "vitest";
import { formatOf } from "../language/format";
import { bandOf, hasValue, rangeText, valueText } from "./scale";

const en = formatOf("en");

describe("A metric's value", () => {
  it.each([
    ["nps", 41.6, "42"],
    ["csat", 83.333, "83%"],
    ["fcr", 72.5, "73%"],
    ["ces", 5.617, "5.6"],
    ["expectation-gap", 0.25, "0.3"],
  ])("is written on its own scale: %s", (metric, value, text) => {
    expect(valueText(metric, value, en)).toBe(text);
  });

  it("has its interval on the same scale", () => {
    expect(rangeText("csat", 80.1, 86.4, en)).toBe("80% to 86%");
  });

  it("is missing where the group is too small", () => {
    expect(hasValue({ value: null, n: null, low: null, high: null, suppressed: true })).toBe(false);
  });
});

describe("An answer", () => {
  it("falls into the band that its metric is read by", () => {
    expect([6, 7, 9].map((answer) => bandOf("nps", answer)?.mood)).toEqual(["low", "middle", "high"]);
  });

  it("falls into no band where its metric has none", () => {
    expect(bandOf("fcr", 1)).toBeNull();
  });
});
