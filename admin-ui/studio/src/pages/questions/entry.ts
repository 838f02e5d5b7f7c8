/** What the staff knows, to be said to whoever asks. */
export interface Known {
  language: string;
  questions: string[];
  answer: string;
}

const most = 4;

/** A name for it from the first words of the question: small letters, digits and hyphens. */
export function entryId(question: string): string {
  const plain = question
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return plain?.slice(0, most).join("-").slice(0, 64) || "question";
}

/** A whole file of knowledge. JSON strings are YAML as well, whatever characters they hold. */
export function entryFile({ language, questions, answer }: Known): string {
  const asked = questions.map((each) => each.trim()).filter(Boolean);
  return [
    `languages: [${language}]`,
    "entries:",
    `  - id: ${entryId(asked[0] ?? "")}`,
    "    questions:",
    ...asked.map((each) => `      - ${JSON.stringify(each)}`),
    `    answer: ${JSON.stringify(answer.trim())}`,
    "",
  ].join("\n");
}
