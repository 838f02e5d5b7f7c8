import type { FunnelStep } from "../../api/types";
import { questionInWords } from "../../language/question";

/** A step of which everything is known; the counts are conversations. */
export interface Step {
  step: string;
  label: string;
  asked: number;
  answered: number;
  refused: number;
  left: number;
  /** Of those asked, who left here, 0 to 1. */
  leftShare: number;
  /** Asked and neither answered, refused nor left: the conversation is still open here. */
  open: number;
}

/** The steps that may be shown, with their drop-off. */
export function shownSteps(steps: readonly FunnelStep[]): Step[] {
  return steps.flatMap(({ step, label, asked, answered, refused, left }) => {
    if (asked === null || answered === null || refused === null || left === null) return [];
    return [
      {
        step,
        label: questionInWords(label),
        asked,
        answered,
        refused,
        left,
        leftShare: asked > 0 ? left / asked : 0,
        open: Math.max(0, asked - answered - refused - left),
      },
    ];
  });
}

/** The step that loses the largest share of those asked; the earlier of equals, null where nobody left. */
export function worstStep(steps: readonly Step[]): Step | null {
  return steps.reduce<Step | null>(
    (worst, step) => (step.left > 0 && step.leftShare > (worst?.leftShare ?? 0) ? step : worst),
    null,
  );
}

/** A part of a whole, 0 to 1; null where there is nothing to be a part of. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : part / whole;
}
