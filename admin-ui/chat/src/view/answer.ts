import { fittingControl, freeText } from "../controls";
import { type Control, type Desk, isSame } from "../controls/control";
import { markChosen } from "../controls/parts";
import type { Question, Wish } from "../types";
import { button, element } from "./dom";

export interface AnswerDesk extends Desk {
  wish(wish: Wish): void;
}

/**
 * The ways to answer a question: its control, the ways of not answering, and skipping where the
 * question is optional. Null when there is nothing but the composer to answer with.
 */
export function openAnswer(question: Question, desk: AnswerDesk): Control | null {
  const control = fittingControl(question, desk);
  const skip = question.optional && question.wishes?.includes("skip");
  const chips = [
    ...noAnswers(question, desk),
    ...(skip ? [button("chip", desk.texts.wishes.skip, () => desk.wish("skip"))] : []),
  ];
  if (!control && chips.length === 0) return null;
  return assembled(control, chips);
}

/** The same for changing an earlier answer, with a field for free text and a way to leave it be. */
export function changedAnswer(question: Question, desk: Desk, keep: () => void): Control {
  const control = fittingControl(question, desk) ?? freeText(question, desk);
  return assembled(control, [...noAnswers(question, desk), button("chip", desk.texts.keep, keep)]);
}

const noAnswers = (question: Question, desk: Desk) =>
  (question.noAnswer ?? []).map(({ value, label }) => {
    const chip = button("chip", label, () => desk.answer(value, label));
    if (isSame(value, desk.chosen)) markChosen(chip);
    return chip;
  });

function assembled(control: Control | null, chips: HTMLElement[]): Control {
  const row = chips.length > 0 ? element("div", { class: "chips aside" }, ...chips) : null;
  return {
    element: element("div", { class: "answer" }, control?.element, row),
    focus: () => (control ? control.focus() : chips[0]?.focus()),
  };
}
