import { en } from "./en";
import { fi } from "./fi";
import { sv } from "./sv";

export interface Texts {
  title: string;
  lead: string;
  tries: string[];
  private: string;
  phone: string;
  web: string;
  sms: string;
  email: string;
  webhook: string;
  chat: string;
  yourAddress: string;
  begin: string;
  hello: string;
  beginHint: string;
  write: string;
  writeLetter: string;
  send: string;
  typing: string;
  attach: string;
  tooLarge: string;
  segments: string;
  template: string;
  goOnHere: string;
  toCompany: string;
  letterFrom: string;
  unread: string;
  anew: string;
  lost: string;
  sending: string;
  sent: string;
  refused: string;
  delivered: string;
  read: string;
}

const ALL: Readonly<Record<string, Texts>> = { fi, sv, en };

/** The first of the languages that we speak. */
export function bestLanguage(wanted: readonly string[]): string {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in ALL) ?? "en";
}

export const textsOf = (language: string): Texts => ALL[language] ?? en;
