import { describe, expect, it } from "vitest";
import { niceAxis } from "./niceAxis";

const nps = { min: -100, max: 100 };

describe("An axis", () => {
  it("holds all values between round ends", () => {
    expect(niceAxis([-15, 33], nps)).toEqual({ min: -20, max: 40, interval: 20 });
  });

  it("does not go beyond the ends of the scale", () => {
    expect(niceAxis([-95, 98], nps)).toEqual({ min: -100, max: 100, interval: 50 });
  });

  it("of small numbers is not spoilt by binary fractions", () => {
    expect(niceAxis([5.1, 5.32], { min: 1, max: 7 })).toEqual({ min: 5.1, max: 5.4, interval: 0.1 });
  });

  it("of one value leaves room around it", () => {
    expect(niceAxis([5], { min: 0, max: 0 })).toEqual({ min: 4.9, max: 5.1, interval: 0.1 });
  });

  it("of no values is left to the chart", () => {
    expect(niceAxis([], nps)).toBeNull();
  });
});
