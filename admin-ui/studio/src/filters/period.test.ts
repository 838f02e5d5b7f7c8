import { describe, expect, it } from "vitest";
import { addDays, addMonths, today } from "./day";
import { periodOf, presetOf, presets, stepFor } from "./period";

const now = "2026-11-22";

describe("A usual period", () => {
  it("holds today and as many days as it says", () => {
    expect(periodOf("last7", now)).toEqual({ from: "2026-11-16", to: "2026-11-23" });
  });

  it.each(presets)("is recognised again: %s", (preset) => {
    expect(presetOf(periodOf(preset, now), now)).toBe(preset);
  });

  it("is not recognised in dates of one's own", () => {
    expect(presetOf({ from: "2026-11-01", to: "2026-11-05" }, now)).toBeNull();
  });
});

describe("A day", () => {
  it("is counted across the change to summer time", () => {
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  });

  it("is counted across the end of a year", () => {
    expect(addMonths("2026-12-01", 1)).toBe("2027-01-01");
  });

  it("of today is the reader's own", () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});

describe("A trend", () => {
  it.each([
    [{ from: "2026-11-01", to: "2026-11-23" }, "day"],
    [{ from: "2026-05-01", to: "2026-11-23" }, "week"],
    [{ from: "2024-05-01", to: null }, "month"],
    [{ from: null, to: null }, "week"],
  ])("is drawn as finely as its period allows: %j", (period, step) => {
    expect(stepFor(period, now)).toBe(step);
  });
});
