import { describe, expect, it } from "vitest";
import type { FunnelStep } from "../../api/types";
import { shareOf, shownSteps, worstStep } from "./steps";

function step(id: string, asked: number, answered: number, refused: number, left: number): FunnelStep {
  return { step: id, label: `${id}?`, asked, answered, refused, left };
}

const hidden: FunnelStep = {
  step: "late",
  label: "late?",
  asked: null,
  answered: null,
  refused: null,
  left: null,
  suppressed: true,
};

describe("The drop-off of a step", () => {
  it("is the share of those asked who left there", () => {
    expect(shownSteps([step("nps", 200, 180, 4, 10)])[0]?.leftShare).toBe(0.05);
  });

  it("does not count conversations that are still open there", () => {
    expect(shownSteps([step("nps", 200, 180, 4, 10)])[0]?.open).toBe(6);
  });

  it("is none where nobody has been asked", () => {
    expect(shownSteps([step("nps", 0, 0, 0, 0)])[0]?.leftShare).toBe(0);
  });

  it("is not shown for a step that too few have reached", () => {
    expect(shownSteps([step("nps", 20, 20, 0, 0), hidden]).map((each) => each.step)).toEqual(["nps"]);
  });
});

describe("The step that loses most", () => {
  it("is found by share, not by count", () => {
    const steps = shownSteps([step("nps", 1000, 950, 0, 50), step("why", 100, 90, 0, 10)]);

    expect(worstStep(steps)?.step).toBe("why");
  });

  it("is none where nobody left", () => {
    expect(worstStep(shownSteps([step("nps", 10, 10, 0, 0)]))).toBeNull();
  });
});

describe("A share", () => {
  it("of nothing, or of what is not shown, is not a number", () => {
    expect([shareOf(1, 4), shareOf(0, 0), shareOf(null, 4), shareOf(1, null)]).toEqual([
      0.25,
      null,
      null,
      null,
    ]);
  });
});
