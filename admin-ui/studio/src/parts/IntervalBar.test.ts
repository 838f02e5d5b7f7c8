import { describe, expect, it } from "vitest";
import { endsOf, placeOf } from "./IntervalBar";

describe("An interval", () => {
  it("is drawn between the ends of its metric's scale", () => {
    expect(endsOf("ces", 4, 5)).toEqual({ min: 1, max: 7 });
    expect(placeOf(4, { min: 1, max: 7 })).toBe(50);
  });

  it("of an unknown metric is drawn with room on both sides", () => {
    expect(endsOf("gap", 2, 4)).toEqual({ min: 1, max: 5 });
  });

  it("stays inside the drawing", () => {
    expect(placeOf(130, { min: -100, max: 100 })).toBe(100);
  });
});
