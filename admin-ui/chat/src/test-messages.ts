import type { Message, Question } from "./types";

const NUMBERS = "zero one two three four five six seven eight nine".split(" ");

/** Messages for tests: a bot's says its number unless told otherwise. */
export function bot(seq: number, text: string = NUMBERS[seq] ?? String(seq)): Message {
  return {
    seq,
    from: "bot",
    kind: "text",
    text,
    question: null,
    actions: [],
    media: null,
    at: "2026-03-02T09:00:00Z",
  };
}

export const customer = (seq: number, text?: string): Message => ({ ...bot(seq, text), from: "customer" });

export function question(seq: number, step: string, fields: Partial<Question> = {}): Message {
  const asked: Question = { step, type: "text", presentation: "text", wishes: ["skip"], ...fields };
  return { ...bot(seq, `${step}?`), kind: "question", question: asked };
}
