import { describe, expect, it } from "vitest";
import { scoreFilter } from "./scores";

describe("The score filter", () => {
  it("is the band of the metric that the address names", () => {
    expect(scoreFilter("nps", "9-10")).toMatchObject({
      metric: "nps",
      band: { id: "9-10", from: 9, to: 10 },
    });
  });

  it("that the metric doesn't have filters nothing", () => {
    expect(scoreFilter("ces", "9-10")).toBeNull();
    expect(scoreFilter(null, "9-10")).toBeNull();
  });
});
