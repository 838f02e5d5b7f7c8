import { outcome, type Outcome } from "../api";

/** Days from 1, Monday, and times of day such as 09:00; a `to` of 00:00 is the end of the day. */
export interface Hours {
  days: number[];
  from: string;
  to: string;
}

/** How a customer wants to be written to, anywhere; null for any. */
export interface Preferred {
  channel: string | null;
  language: string | null;
  hours: Hours | null;
  pausedUntil: string | null;
}

/** Whether a customer is written to at the address to which a link was sent. */
export interface Setting {
  language: string;
  channel: string;
  /** Shortened, so that only who holds it knows it. */
  address: string;
  stopped: boolean;
  stoppedEverywhere: boolean;
  conversationOpen: boolean;
  /** In which they can be reached. */
  channels: string[];
  /** In which another address can be joined with this one. */
  joinable: string[];
  /** Null where the address is not known to be theirs: then it can't be set. */
  preferred: Preferred | null;
}

/** How it is set once a code was right; `joined` is false for whom the company knows as two. */
export interface Joined extends Setting {
  joined: boolean;
}

/** Where a code was sent. */
export interface Sent {
  channel: string;
  address: string;
}

const TIMEOUT_MS = 20_000;

/** The API of preferences. Never throws: what went wrong is a value. */
export class PreferencesApi {
  constructor(
    private readonly base: string,
    private readonly fetching: typeof fetch = (...args) => fetch(...args),
  ) {}

  view(link: string): Promise<Outcome<Setting>> {
    return this.post("/view", { link });
  }

  set(link: string, stop: boolean): Promise<Outcome<Setting>> {
    return this.post("", { link, stop });
  }

  stopEverywhere(link: string): Promise<Outcome<Setting>> {
    return this.post("", { link, stop: true, everywhere: true });
  }

  prefer(link: string, preferred: Preferred): Promise<Outcome<Setting>> {
    return this.post("", { link, preferred });
  }

  sendCode(link: string, channel: string, address: string): Promise<Outcome<Sent>> {
    return this.post("/codes", { link, channel, address });
  }

  checkCode(link: string, code: string): Promise<Outcome<Joined>> {
    return this.post("/codes/check", { link, code });
  }

  private async post<T>(path: string, body: object): Promise<Outcome<T>> {
    try {
      const response = await this.fetching(`${this.base}/chat/v1/preferences${path}`, {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify(body),
        cache: "no-store",
        credentials: "omit",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return await outcome<T>(response);
    } catch {
      return { kind: "again", afterMs: null };
    }
  }
}
