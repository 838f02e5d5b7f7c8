import { en } from "./en";
import { fi } from "./fi";
import { sv } from "./sv";

export type Texts = typeof en;

export const CATALOG: Readonly<Record<string, Texts>> = { fi, sv, en };

/** The first of the wished languages that we speak (`sv-FI` is `sv`), else English. */
export function bestLanguage(wished: readonly (string | null | undefined)[]): string {
  for (const one of wished) {
    const language = one?.toLowerCase().split(/[-_]/)[0];
    if (language && Object.hasOwn(CATALOG, language)) return language;
  }
  return "en";
}

export const textsOf = (language: string): Texts => CATALOG[language] ?? en;

/** The text with `{name}` filled in. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
