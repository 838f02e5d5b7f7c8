import type { Acts, Customer, Shown } from "../types";
import type { Texts } from "../texts";

/** How a channel looks on the customer's phone. */
export interface App {
  name: string;
  /** What the app is called. */
  title(texts: Texts): string;
  /** The customer's own address in it. */
  address(customer: Customer): string;
  /** What the message says and offers, drawn from what its server sent. */
  draw(shown: Shown, acts: Acts, texts: Texts): HTMLElement[];
  /** Whether this link opens the app, and with which token. */
  door?(address: string): string | null;
  /** What is said of it beside its state. */
  note?(shown: Shown, texts: Texts): string;
  /** Letters stand for themselves; anything else is in a bubble. */
  letters?: boolean;
}

/** The token of the first message that a deep link writes. */
export function startToken(words: string | null): string | null {
  return /^\/start ([\w-]{1,64})$/.exec(words ?? "")?.[1] ?? null;
}
