/** The languages of the studio itself; customers may answer in others. */
export const languages = ["fi", "sv", "en"] as const;
export type Language = (typeof languages)[number];

/** One thing said in every language of the studio; a missing language fails the typecheck. */
export type InLanguages<T> = Record<Language, T>;

export const languageNames: InLanguages<string> = { fi: "Suomi", sv: "Svenska", en: "English" };

/** Locale for numbers and dates: British dates go with the English texts. */
export const locales: InLanguages<string> = { fi: "fi-FI", sv: "sv-SE", en: "en-GB" };

const storageKey = "vuoro.language";

function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The remembered language, else the browser's first that we have, else English. */
export function startingLanguage(storage: Storage, preferred: readonly string[]): Language {
  const remembered = storage.getItem(storageKey);
  if (isLanguage(remembered)) return remembered;
  return preferred.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

export function rememberLanguage(storage: Storage, language: Language): void {
  storage.setItem(storageKey, language);
}

/** The text in the wanted language, else in any language that it exists in. */
export function localText(
  text: Partial<Record<string, string>>,
  language: Language,
  otherwise: string,
): string {
  return text[language] ?? text.en ?? Object.values(text)[0] ?? otherwise;
}
