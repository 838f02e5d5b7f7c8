import type { Customer, Json } from "./types";

/** What a signed invitation in the page's fragment says. */
export interface Invitation {
  context?: Record<string, Json>;
  customer?: Customer;
  language?: string;
}

/** `#i=<base64url JSON>`; null when there is none, or when it can't be read. */
export function invitationIn(fragment: string): { invitation: Invitation; raw: string } | null {
  const raw = new URLSearchParams(fragment.replace(/^#/, "")).get("i");
  if (!raw) return null;
  try {
    const bytes = Uint8Array.from(atob(raw.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
      c.charCodeAt(0),
    );
    const invitation = JSON.parse(new TextDecoder().decode(bytes)) as Invitation | null;
    return invitation && typeof invitation === "object" ? { invitation, raw } : null;
  } catch {
    return null;
  }
}

/** `#go=<token>`: the signed link from another channel; null when there is none. */
export function linkIn(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("go") || null;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
/** Of the page itself, or put on links by others to follow people about. */
const NOT_CONTEXT = /^(language|theme|utm_.*|mtm_.*|pk_.*|[a-z]*clid|gad_.*|_g[al])$/;

/** Context from the address of the hosted page. The server takes only what the flow marks public. */
export function contextOfQuery(query: string): Record<string, string> {
  const context: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(query)) {
    if (NAME.test(key) && !NOT_CONTEXT.test(key)) context[key] = value;
  }
  return context;
}

/** Context from attributes: `data-context-journey-stage` is the key `journeyStage`. */
export function contextOfAttributes(data: DOMStringMap): Record<string, string> {
  const context: Record<string, string> = {};
  for (const [name, value] of Object.entries(data)) {
    const [, initial, rest] = /^context([A-Z])(.*)$/.exec(name) ?? [];
    if (initial && value !== undefined) context[initial.toLowerCase() + rest] = value;
  }
  return context;
}

/** Where the server is, by where this script came from: all before its file name, no slash at the end. */
export function baseOf(src: string, here: string): string {
  const url = new URL(src, here);
  return url.origin + url.pathname.replace(/\/[^/]*$/, "");
}

export function timeZone(): string | undefined {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone || undefined;
  } catch {
    return undefined;
  }
}
