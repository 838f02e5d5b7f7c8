/** The chat API's shapes, as they travel. Fields that a server may leave out are optional. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type Status = "open" | "handed-off" | "completed" | "stopped" | "expired";

export type Wish = "skip" | "back" | "repeat" | "plainer" | "why" | "language" | "stop" | "human";

export interface Option {
  value: Json;
  label: string;
  image?: Image | null;
}

export type Image = string | { url: string; alt?: string | null };

/** A question as sent; which of the fields are there depends on its presentation. */
export interface Question {
  step: string;
  type: string;
  presentation: string;
  optional?: boolean;
  wishes?: string[];
  noAnswer?: Option[];
  options?: Option[];
  min?: number | string | null;
  max?: number | string | null;
  lowLabel?: string | null;
  highLabel?: string | null;
  look?: string | null;
  multiline?: boolean;
  maxLength?: number | null;
  format?: string | null;
  decimals?: number | null;
  unit?: string | null;
  part?: string | null;
  top?: number | null;
  accept?: string | string[] | null;
  maxBytes?: number | null;
}

export interface Action {
  label: string;
  url: string;
}

export interface Media {
  url: string;
  kind?: string | null;
  type?: string | null;
  alt?: string | null;
}

export interface Message {
  seq: number;
  from: "bot" | "customer" | "agent";
  kind: "text" | "question" | "content" | "notice";
  text: string | null;
  question?: Question | null;
  actions?: Action[] | null;
  media?: Media | Media[] | null;
  at: string;
  /** Of the person who says it, where customers are told. */
  name?: string | null;
}

/** How the conversation stands; with the person who has taken over, once there is one. */
export interface Standing {
  status: Status;
  outcome: string | null;
  agent?: { name: string | null } | null;
}

export interface Snapshot extends Standing {
  messages: Message[];
}

/** What a customer sends; exactly one of text, value and wish is there. */
export interface Outgoing {
  id: string;
  step?: string;
  text?: string;
  value?: Json;
  wish?: Wish;
  language?: string;
}

export interface Customer {
  ref: string;
  expires: string | number;
  signature: string;
}

export interface StartRequest {
  id: string;
  language?: string;
  timeZone?: string;
  context?: Record<string, Json>;
  customer?: Customer;
}

export interface Started extends Snapshot {
  conversationId: string;
  token: string;
}

/** The answer that a link from another channel stands for; sent only when the customer says so. */
export interface Chosen {
  step: string;
  value: Json;
  label: string;
}

/** A channel that the conversation can go on in: at an address, or through a link. */
export interface Way {
  name: string;
  join: "address" | "doorway";
  inUse: boolean;
}

/** The channels, and whether another address can be joined with this conversation. */
export interface Ways {
  channels: Way[];
  joins?: boolean;
}

/** Where the conversation is now, or what leads there: a link, or a code to be typed here. */
export interface Moved {
  channel?: string;
  link?: string;
  code?: SentCode;
}

/** A code that was sent, to an address of which only the end is told. */
export interface SentCode {
  channel: string;
  address: string;
}

/** What came of a code that was right; `joined` is false for whom the company knows as two. */
export interface Checked {
  address: string;
  joined: boolean;
}

/** A conversation held elsewhere, that goes on here. */
export interface Continued {
  conversationId: string;
  token: string;
  flow: string;
  language: string;
  chosen?: Chosen | null;
}

export const isFinal = (status: Status): boolean => status !== "open" && status !== "handed-off";
