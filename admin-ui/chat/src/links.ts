const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "sms:"]);

/** The address made absolute, or null unless it is http(s), mailto, tel or sms. */
export function safeUrl(url: string, base: string): string | null {
  try {
    const parsed = new URL(url, base);
    return SCHEMES.has(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

/** The same for images and videos, which can only be http(s). */
export function mediaUrl(url: string, base: string): string | null {
  const safe = safeUrl(url, base);
  return safe?.startsWith("http") ? safe : null;
}

export type Piece = { text: string; href: string | null };

const ADDRESS = /https?:\/\/[^\s<>"'`]+/giu;
/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,;:!?…»”’*_]+$/u;

/** The text in pieces, its http(s) addresses marked as such. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    const href = safeUrl(address, "https://unused.invalid");
    if (!href) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), href: null });
    pieces.push({ text: address, href });
    from = match.index + address.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), href: null });
  return pieces;
}

const BRACKETS = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
] as const;

function trimmed(address: string): string {
  let rest = address.replace(TRAILING, "");
  for (const [open, close] of BRACKETS) {
    while (rest.endsWith(close) && count(rest, close) > count(rest, open)) {
      rest = rest.slice(0, -1).replace(TRAILING, "");
    }
  }
  return rest;
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
