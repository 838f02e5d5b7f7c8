import { describe, expect, it } from "vitest";
import { sortedGroups } from "./groups";

describe("Compared groups", () => {
  it("stand the highest first, those too small by name alone", () => {
    const groups = sortedGroups(
      [
        { key: "b", value: 10, n: 20, low: 0, high: 20 },
        { key: "z", value: null, n: null, low: null, high: null, suppressed: true },
        { key: "a", value: 40, n: 30, low: 30, high: 50 },
        { key: null, value: null, n: null, low: null, high: null, suppressed: true },
      ],
      (key) => key ?? "not given",
    );

    expect(groups.shown.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(groups.hidden).toEqual(["not given", "z"]);
  });
});
