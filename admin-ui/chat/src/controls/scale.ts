import { formatNumber } from "../format";
import { fill } from "../texts";
import type { Question } from "../types";
import { button, element, freshId } from "../view/dom";
import { face, icon, thumb } from "../view/icons";
import { type Control, type Desk, type DrawControl, isSame, limit } from "./control";
import { arrowKeys, group, markChosen } from "./parts";

/** More points than this are set with a slider. */
const POINTS = 21;

const FIGURES: Record<string, (share: number) => SVGSVGElement> = {
  stars: () => icon("star", "icon figure"),
  smileys: face,
  thumbs: thumb,
};

/** A point on a scale: a press answers. */
export const scale: DrawControl = (question, desk) => {
  const min = limit(question.min);
  const max = limit(question.max);
  if (min === null || max === null || max <= min) return null;
  return max - min >= POINTS ? slider(question, desk, min, max) : points(question, desk, min, max);
};

function points(question: Question, desk: Desk, min: number, max: number): Control {
  const { language, labelledBy, chosen, answer } = desk;
  const look = question.look ?? "numbers";
  const figure = FIGURES[look];
  const buttons: HTMLButtonElement[] = [];
  for (let value = min; value <= max; value++) {
    const shown = formatNumber(value, language);
    const share = (value - min) / (max - min);
    const made = button("point", figure ? figure(share) : shown, () => answer(value, shown));
    made.setAttribute("aria-label", placeOf(value, min, max, question, desk));
    if (isSame(value, chosen)) markChosen(made);
    buttons.push(made);
  }
  const row = element(
    "div",
    { class: `points ${figure ? look : "numbers"}${max - min > 6 ? " many" : ""}` },
    ...buttons,
  );
  arrowKeys(row);
  if (look === "stars") fillUpTo(row, buttons);
  const whole = group("scale has-points", labelledBy, row, ...ends(question));
  whole.style.setProperty("--count", String(buttons.length));
  return {
    element: whole,
    focus: () => buttons[0]?.focus(),
  };
}

function placeOf(
  value: number,
  min: number,
  max: number,
  { lowLabel, highLabel }: Question,
  { texts }: Desk,
): string {
  const place = fill(texts.answerOf, { value, min, max });
  const end = value === min ? lowLabel : value === max ? highLabel : null;
  return end ? `${place}, ${end}` : place;
}

/** Stars shine up to the one that is pointed at or focused. */
function fillUpTo(row: HTMLElement, buttons: HTMLButtonElement[]): void {
  const shine = (event: Event) => {
    const at = buttons.indexOf((event.target as Element).closest("button") as HTMLButtonElement);
    buttons.forEach((one, n) => one.classList.toggle("lit", n <= at));
  };
  const dark = () => buttons.forEach((one) => one.classList.remove("lit"));
  row.addEventListener("pointerover", shine);
  row.addEventListener("focusin", shine);
  row.addEventListener("pointerleave", dark);
  row.addEventListener("focusout", dark);
}

function ends({ lowLabel, highLabel }: Question): Node[] {
  if (!lowLabel && !highLabel) return [];
  const attributes = { "aria-hidden": "true" };
  return [
    element(
      "div",
      { class: "ends", attributes },
      element("span", {}, lowLabel ?? ""),
      element("span", {}, highLabel ?? ""),
    ),
  ];
}

function slider(question: Question, desk: Desk, min: number, max: number): Control {
  const { language, texts, labelledBy, chosen, answer } = desk;
  const id = freshId();
  const shown = element("output", { class: "reading", attributes: { for: id } });
  const range = element("input", {
    class: "range",
    attributes: { type: "range", id, min, max, step: 1, "aria-labelledby": labelledBy },
  });
  range.value = String(chosen ?? Math.round((min + max) / 2));
  const update = () => (shown.textContent = formatNumber(Number(range.value), language));
  range.addEventListener("input", update);
  update();
  const send = button("primary", texts.send, () =>
    answer(Number(range.value), formatNumber(Number(range.value), language)),
  );
  return {
    element: group(
      "scale",
      labelledBy,
      shown,
      range,
      ...ends(question),
      element("div", { class: "foot" }, send),
    ),
    focus: () => range.focus(),
  };
}
