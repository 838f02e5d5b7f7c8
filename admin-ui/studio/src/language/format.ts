import { type Language, locales } from "./language";

const noBreakSpace = "\u00a0";

/** Numbers and dates as the readers of one language write them. */
export interface Format {
  /** A count with its thousands grouped. */
  count(n: number): string;
  /** A decimal number with exactly so many decimals, and a true minus sign. */
  number(value: number, decimals: number): string;
  /** A share of 0 to 1 in per cent. */
  percent(share: number, decimals?: number): string;
  /** From low to high; `unit` comes after the numbers, as "%" does. */
  range(low: number, high: number, decimals: number, unit?: "%"): string;
  /** A calendar day, `2026-03-02`. */
  day(isoDay: string): string;
  /** A calendar day without its year, for the axis of a chart. */
  shortDay(isoDay: string): string;
  month(isoDay: string): string;
  /** An instant, in the reader's time zone. */
  moment(instant: string): string;
  /** The name of a language by its BCP 47 tag, with a capital. */
  languageName(tag: string): string;
  /** The names of several, with a capital at the start only where the language writes them small. */
  languageNames(tags: readonly string[]): string;
  list(words: readonly string[]): string;
}

function rangeOf(language: Language, low: string, high: string, negative: boolean): string {
  if (language === "en") return `${low} to ${high}`;
  if (!negative) return `${low}–${high}`;
  return language === "fi" ? `${low}…${high}` : `${low} till ${high}`;
}

function percentSign(language: Language): string {
  return language === "en" ? "%" : `${noBreakSpace}%`;
}

function minus(text: string): string {
  return text.replace(/^-/, "−");
}

function dayOf(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}

export function formatOf(language: Language): Format {
  const locale = locales[language];
  const written = (value: number, decimals: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const calendar = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const monthOfDay = language === "fi" ? "numeric" : "short";
  const day = calendar({ day: "numeric", month: monthOfDay, year: "numeric" });
  const shortDay = calendar({ day: "numeric", month: monthOfDay });
  const month = calendar({ month: "short", year: "numeric" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  const number = (value: number, decimals: number) => {
    const rounded = Number(value.toFixed(decimals));
    return minus(written(rounded === 0 ? 0 : rounded, decimals));
  };

  const nameOf = (tag: string) => names.of(tag) ?? tag;
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

  return {
    count: (n) => number(n, 0),
    number,
    percent: (share, decimals = 0) => number(share * 100, decimals) + percentSign(language),
    range: (low, high, decimals, unit) => {
      const after = unit ? percentSign(language) : "";
      const first = number(low, decimals) + (language === "en" ? after : "");
      return rangeOf(language, first, number(high, decimals) + after, low < 0 || high < 0);
    },
    day: (isoDay) => day.format(dayOf(isoDay)),
    shortDay: (isoDay) => shortDay.format(dayOf(isoDay)),
    month: (isoDay) => month.format(dayOf(isoDay)),
    moment: (instant) => moment.format(new Date(instant)),
    languageName: (tag) => capital(nameOf(tag)),
    languageNames: (tags) => capital(tags.map(nameOf).join(", ")),
    list: (words) => list.format(words),
  };
}
