/** A number as written in the language: `8,5` in Finnish and Swedish, `8.5` in English. */
export function formatNumber(value: number, language: string): string {
  const text = String(value).replace("-", "−");
  return language === "en" ? text : text.replace(".", ",");
}

/** A number as people write it: comma or point, spaces between thousands, any minus; else NaN. */
export function parseNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/^[−–]/, "-")
    .replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}

/** `2026-05-03` as `3.5.2026` (Finnish), `2026-05-03` (Swedish), `3 May 2026` (English). */
export function formatDate(iso: string, language: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (!year || !month || !day) return iso;
  if (language === "sv") return iso;
  if (language === "fi") return `${day}.${month}.${year}`;
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** `14:30` as `14.30` in Finnish, otherwise as it is. */
export const formatTime = (time: string, language: string): string =>
  language === "fi" ? time.replace(":", ".") : time;

/** The day in the browser's own zone, as `2026-05-03`. */
export function isoDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A file's size for people: `820 kB`, `3,4 MB`. */
export function formatBytes(bytes: number, language: string): string {
  const [unit, size] = bytes < 1e6 ? ["kB", bytes / 1e3] : ["MB", bytes / 1e6];
  const rounded = size < 10 ? Math.ceil(size * 10) / 10 : Math.ceil(size);
  return `${formatNumber(rounded, language)} ${unit}`;
}

const two = (n: number) => String(n).padStart(2, "0");
