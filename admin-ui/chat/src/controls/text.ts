import { attribute, button, element } from "../view/dom";
import type { Question } from "../types";
import type { Control, Desk } from "./control";
import { group } from "./parts";

type Field = HTMLTextAreaElement | HTMLInputElement;

const KEYBOARDS: Record<string, { inputmode: string; autocomplete: string }> = {
  email: { inputmode: "email", autocomplete: "email" },
  tel: { inputmode: "tel", autocomplete: "tel" },
  postcode: { inputmode: "text", autocomplete: "postal-code" },
};

/** Gives a field the on-screen keyboard and autofill that fit the question; none: plain text. */
export function fitKeyboard(field: Field, question: Question | null): void {
  const format = question?.presentation === "text" ? (question.format ?? "plain") : "plain";
  const special = KEYBOARDS[format];
  attribute(field, "inputmode", special?.inputmode);
  attribute(field, "autocomplete", special?.autocomplete ?? "off");
  attribute(field, "autocapitalize", special ? (format === "postcode" ? "characters" : "none") : "sentences");
  attribute(field, "spellcheck", special ? "false" : "true");
}

/** Free text in a field of its own: for changing an earlier answer; the open one has the composer. */
export function text(question: Question, { texts, labelledBy, answer }: Desk): Control {
  const multiline = question.multiline === true;
  const field = element(multiline ? "textarea" : "input", {
    class: "field",
    attributes: { "aria-labelledby": labelledBy, enterkeyhint: "send", rows: multiline ? 3 : null },
  });
  fitKeyboard(field, question);
  const send = () => {
    const value = field.value.trim();
    if (value) answer(value, value);
  };
  field.addEventListener("keydown", (event) => {
    const { key, shiftKey, isComposing } = event as KeyboardEvent;
    if (key !== "Enter" || isComposing || (multiline && shiftKey)) return;
    event.preventDefault();
    send();
  });
  const submit = button("primary", texts.send, send);
  return {
    element: group("entry", labelledBy, field, submit),
    focus: () => field.focus(),
  };
}
