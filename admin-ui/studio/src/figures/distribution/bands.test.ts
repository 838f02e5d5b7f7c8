import { describe, expect, it } from "vitest";
import type { Bar } from "../../api/types";
import { bandShares, commonestOf, isScale } from "./bands";

const scores: Bar[] = [
  { value: "0", label: "0", n: 2, share: 0.2 },
  { value: "7", label: "7", n: 3, share: 0.3 },
  { value: "9", label: "9", n: 1, share: 0.1 },
  { value: "10", label: "10", n: 4, share: 0.4 },
];

describe("A distribution", () => {
  it("sums up to the bands of its metric", () => {
    expect(bandShares("nps", scores).map(({ share }) => share)).toEqual([0.2, 0.3, 0.5]);
  });

  it("has a commonest answer", () => {
    expect(commonestOf(scores)?.label).toBe("10");
  });

  it("of numbers is drawn side by side, of words under each other", () => {
    expect(isScale(scores)).toBe(true);
    expect(isScale(scores.map(({ value, n, share }) => ({ value, n, share, label: "quite easy" })))).toBe(
      false,
    );
    expect(isScale([{ value: "price", label: "Price", n: 1, share: 1 }])).toBe(false);
  });
});
