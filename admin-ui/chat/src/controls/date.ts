import { formatDate, formatTime, isoDay } from "../format";
import { fill } from "../texts";
import type { Question } from "../types";
import { button, element } from "../view/dom";
import type { DrawControl } from "./control";
import { complaint, group } from "./parts";

/** A date or a time of day, in the browser's own field, with the nearest days at hand. */
export const date: DrawControl = (question, { language, texts, labelledBy, answer }) => {
  const isTime = question.part === "time";
  const shown = (value: string) => (isTime ? formatTime(value, language) : formatDate(value, language));
  const [min, max] = [bound(question.min), bound(question.max)];
  const field = element("input", {
    class: "field",
    attributes: {
      type: isTime ? "time" : "date",
      min,
      max: max ?? (isTime ? null : "9999-12-31"),
      "aria-label": isTime ? texts.time : texts.date,
    },
  });
  const { line, show } = complaint(field);

  const fault = (value: string): string | null => {
    if (!value) return texts.incomplete;
    if (min && value < min) return fill(texts.tooEarly, { min: shown(min) });
    return max && value > max ? fill(texts.tooLate, { max: shown(max) }) : null;
  };
  const send = () => {
    const value = isTime ? field.value.slice(0, 5) : field.value;
    const wrong = fault(value);
    show(wrong);
    if (wrong) field.focus();
    else answer(value, shown(value));
  };
  field.addEventListener("input", () => show(null));
  field.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") send();
  });

  const days = isTime ? [] : nearDays(question).filter(([, day]) => fault(day) === null);
  const near = days.map(([name, day]) => button("chip", texts[name], () => answer(day, shown(day))));
  const parts: Node[] = [
    element("div", { class: "entry" }, field, button("primary", texts.send, send)),
    line,
  ];
  if (near.length > 0) parts.unshift(element("div", { class: "chips" }, ...near));
  return { element: group("date", labelledBy, ...parts), focus: () => (near[0] ?? field).focus() };
};

/** Today, and the day before or after it, whichever the limits point to. */
function nearDays({ min, max }: Question): ["today" | "yesterday" | "tomorrow", string][] {
  const today = new Date();
  const other = new Date(today);
  const ahead = Boolean(min) && String(min) >= isoDay(today) && !(max && String(max) <= isoDay(today));
  other.setDate(today.getDate() + (ahead ? 1 : -1));
  return [
    ["today", isoDay(today)],
    [ahead ? "tomorrow" : "yesterday", isoDay(other)],
  ];
}

const bound = (value: number | string | null | undefined) =>
  value === null || value === undefined || value === "" ? null : String(value);
