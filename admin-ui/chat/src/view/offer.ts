import { type Control, type Desk, isSame } from "../controls/control";
import type { Offer } from "../model";
import { fill } from "../texts";
import type { Chosen, Json, Question } from "../types";
import { attribute, button, element, freshId } from "./dom";

/** One press sends what was chosen in the link; until then nothing is sent. */
export function offeredAnswer(
  { chosen, asked, open }: Offer,
  { texts, labelledBy, answer }: Desk,
  decline: () => void,
): Control {
  const { value, label } = answerOf(asked.question, chosen);
  const words = fill(open ? texts.sendChosen : texts.changeToChosen, { answer: label });
  const send = button("primary", words, () => answer(value, label));
  const hintId = freshId();
  const hint = open ? texts.orOther : fill(texts.chosenEarlier, { question: asked.text ?? "" });
  attribute(send, "aria-describedby", open ? `${labelledBy} ${hintId}` : hintId);
  const text = element("p", { class: "hint", attributes: { id: hintId } }, hint);
  const row = element("div", { class: "chips" }, send, !open && button("chip", texts.keep, decline));
  return {
    element: element("div", { class: "offer" }, ...(open ? [row, text] : [text, row])),
    focus: () => send.focus(),
  };
}

/** As the control would send it: the option's own value, and its label in the language of now. */
function answerOf(question: Question, chosen: Chosen): { value: Json; label: string } {
  const option = [...(question.options ?? []), ...(question.noAnswer ?? [])].find((one) =>
    isSame(one.value, chosen.value),
  );
  const value = option?.value ?? chosen.value;
  const isPart = question.presentation === "many" && question.options?.some((one) => one === option);
  return { value: isPart ? [value] : value, label: option?.label ?? chosen.label };
}
