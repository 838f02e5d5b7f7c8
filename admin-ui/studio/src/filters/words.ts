import type { Format } from "../language/format";
import type { Texts } from "../texts";
import type { Dimension } from "./filters";

/** An id as an author wrote it, `customer-service`, as words. */
export function idAsWords(id: string): string {
  const words = id.replaceAll(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words of an expression that is one plain word, quoted or not; null for one that has to be worked out. */
export function literalWords(expression: string | null): string | null {
  const word = expression?.match(/^"?([\p{L}\d][\p{L}\d_-]*)"?$/u)?.[1];
  return word ? idAsWords(word) : null;
}

/** A value of a dimension as the reader would say it. */
export function valueInWords(
  dimension: Dimension,
  value: string | null,
  texts: Texts,
  format: Format,
): string {
  if (!value) return texts.notGiven;
  if (dimension === "language") return format.languageName(value);
  if (dimension === "channel") {
    const channels: Partial<Record<string, string>> = texts.channels;
    return channels[value] ?? idAsWords(value);
  }
  return idAsWords(value);
}
