import type { Outcome } from "../api";
import type { Texts } from "../texts";
import type { Json, Question } from "../types";

/** What a control has at hand: the language, the way to answer, and who labels it. */
export interface Desk {
  language: string;
  texts: Texts;
  /** The server's address, against which relative image addresses are read. */
  base: string;
  /** The id of the element that holds the question's text. */
  labelledBy: string;
  /** What is shown as chosen already, though not sent. */
  chosen?: Json | undefined;
  answer(value: Json, label: string): void;
  upload(file: File): Promise<Outcome<{ fileId: string }>>;
  announce(text: string): void;
}

export interface Control {
  element: HTMLElement;
  focus(): void;
}

/** Draws a question of one presentation; null when the question lacks what that needs. */
export type DrawControl = (question: Question, desk: Desk) => Control | null;

/** Whether two values are the same answer; links write every value as a word. */
export const isSame = (one: Json, other: Json | undefined): boolean =>
  other !== undefined && String(one) === String(other);

/** A limit of the question as a number, when it is one. */
export function limit(value: number | string | null | undefined): number | null {
  if (value === null || value === undefined || value === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
