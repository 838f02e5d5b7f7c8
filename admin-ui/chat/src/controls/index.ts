import type { Question } from "../types";
import type { Control, Desk, DrawControl } from "./control";
import { date } from "./date";
import { file } from "./file";
import { many } from "./many";
import { number } from "./number";
import { one } from "./one";
import { ranking } from "./ranking";
import { scale } from "./scale";
import { text } from "./text";

const CONTROLS: Readonly<Record<string, DrawControl>> = {
  text,
  one,
  many,
  scale,
  number,
  date,
  ranking,
  file,
};

/** The control that fits the question, or null where free text is what fits. */
export function fittingControl(question: Question, desk: Desk): Control | null {
  const { presentation } = question;
  if (presentation === "text" || !Object.hasOwn(CONTROLS, presentation)) return null;
  return CONTROLS[presentation]?.(question, desk) ?? null;
}

export { text as freeText } from "./text";
