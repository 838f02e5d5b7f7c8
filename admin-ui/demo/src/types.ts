/** A message on the phone; `what` is as the channel's own server has it. */
export interface Shown {
  n: number;
  /** Counts up with every change; the highest is how the message is now. */
  change: number;
  app: string;
  mine: boolean;
  at: string;
  state: "sending" | "sent" | "refused" | "delivered" | "read";
  what: unknown;
}

/** Whose phone it is. */
export interface Customer {
  name: string;
  chat: string;
  phone: string;
  email: string;
  member: string;
  handle: string;
}

export interface About {
  flow: string;
  customer: Customer;
  apps: string[];
}

/** Something that is done on the phone. */
export interface Act {
  kind: "WRITE" | "SEND" | "PRESS" | "ARRIVE" | "LOOK";
  text?: string;
  /** The number of the message that it is done to. */
  on?: number;
  value?: string;
  label?: string;
  /** Sent with the text; `content` is in Base64. */
  file?: { name: string; mediaType: string; content: string };
}

/** What a message's own buttons do. */
export interface Acts {
  do(act: Act): void;
  /** Follows a link. */
  open(address: string): void;
}
