import { formatNumber, parseNumber } from "../format";
import { fill } from "../texts";
import type { Question } from "../types";
import { button, element } from "../view/dom";
import { icon } from "../view/icons";
import { type Desk, type DrawControl, limit } from "./control";
import { complaint, group } from "./parts";

/** A number: written, or stepped up and down, then sent. */
export const number: DrawControl = (question, desk) => {
  const { language, texts, labelledBy, answer } = desk;
  const [min, max] = [limit(question.min), limit(question.max)];
  const field = element("input", {
    class: "field",
    attributes: {
      type: "text",
      inputmode: question.decimals === 0 ? (min !== null && min >= 0 ? "numeric" : null) : "decimal",
      autocomplete: "off",
      enterkeyhint: "send",
      "aria-label": question.unit ? `${texts.number} (${question.unit})` : texts.number,
    },
  });
  const { line, show } = complaint(field);

  const move = (by: number) => {
    const at = parseNumber(field.value);
    const next = Number.isNaN(at) ? (min ?? Math.max(0, by)) : at + by;
    const within = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next));
    field.value = formatNumber(Number(within.toFixed(6)), language);
    show(null);
    desk.announce(field.value);
  };
  const send = () => {
    const value = parseNumber(field.value);
    const wrong = fault(field.value, value, question, desk);
    show(wrong);
    if (wrong) return field.focus();
    const unit = question.unit ? ` ${question.unit}` : "";
    answer(value, formatNumber(value, language) + unit);
  };
  field.addEventListener("input", () => show(null));
  field.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") send();
    else if (key === "ArrowUp") move(1);
    else if (key === "ArrowDown") move(-1);
  });

  const less = button("round", icon("minus"), () => move(-1));
  less.setAttribute("aria-label", texts.less);
  const more = button("round", icon("plus"), () => move(1));
  more.setAttribute("aria-label", texts.moreOf);
  const unit = question.unit
    ? element("span", { class: "unit", attributes: { "aria-hidden": "true" } }, question.unit)
    : "";
  const row = element(
    "div",
    { class: "entry" },
    less,
    element("div", { class: "with-unit" }, field, unit),
    more,
    button("primary", texts.send, send),
  );
  return { element: group("number", labelledBy, row, line), focus: () => field.focus() };
};

function fault(written: string, value: number, question: Question, { texts, language }: Desk): string | null {
  const [min, max] = [limit(question.min), limit(question.max)];
  const { decimals } = question;
  if (Number.isNaN(value)) return written.trim() ? texts.notNumber : texts.incomplete;
  if (decimals !== null && decimals !== undefined && places(written) > decimals) {
    return decimals === 0 ? texts.wholeNumber : fill(texts.tooManyDecimals, { n: decimals });
  }
  if (min !== null && value < min) return fill(texts.tooSmall, { min: formatNumber(min, language) });
  if (max !== null && value > max) return fill(texts.tooLarge, { max: formatNumber(max, language) });
  return null;
}

const places = (written: string) => /[.,](\d*?)0*\s*$/.exec(written)?.[1]?.length ?? 0;
