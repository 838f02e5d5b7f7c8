import type { Credentials } from "./api";
import type { Chosen, Outgoing, StartRequest } from "./types";

/** What survives a reload: which conversation is ours, or the start that is still under way. */
export interface Saved {
  flow: string;
  start: StartRequest;
  /** Tells one invitation from another, so that a new one isn't answered in an old conversation. */
  invitation: string | null;
  credentials: Credentials | null;
  language: string | null;
  /** What was chosen in the link that led here, until it is sent or turned down. */
  chosen?: Chosen | null;
}

/** A message that was made but not yet acknowledged. */
export interface Entry {
  message: Outgoing;
  /** How it shows until the server's copy arrives. */
  label: string;
  at: string;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The conversation of one flow at one server, kept in the browser. */
export class Safe {
  private readonly key: string;

  constructor(
    base: string,
    flow: string,
    private readonly store: Store = browserStore(),
  ) {
    this.key = `vuoro:${base}:${flow}`;
  }

  session(): Saved | null {
    const saved = this.get<Saved>(this.key);
    return saved?.start?.id ? saved : null;
  }

  keep(session: Saved): void {
    this.set(this.key, session);
  }

  forget(): void {
    this.store.removeItem(this.key);
    this.store.removeItem(this.queueKey);
  }

  /** A link that led here and is not opened yet: it stands in no address any more. */
  link(): string | null {
    const link = this.get<string>(this.linkKey);
    return typeof link === "string" ? link : null;
  }

  keepLink(link: string): void {
    this.set(this.linkKey, link);
  }

  forgetLink(): void {
    this.store.removeItem(this.linkKey);
  }

  queued(): Entry[] {
    const entries = this.get<Entry[]>(this.queueKey);
    return Array.isArray(entries) ? entries.filter((entry) => entry?.message?.id) : [];
  }

  /** Reads before it writes, since another tab may have added to the queue. */
  enqueue(entry: Entry): void {
    this.set(this.queueKey, [...this.queued(), entry]);
  }

  dequeue(id: string): void {
    const left = this.queued().filter((entry) => entry.message.id !== id);
    if (left.length > 0) this.set(this.queueKey, left);
    else this.store.removeItem(this.queueKey);
  }

  private get queueKey(): string {
    return `${this.key}:queue`;
  }

  private get linkKey(): string {
    return `${this.key}:link`;
  }

  private get<T>(key: string): T | null {
    try {
      return JSON.parse(this.store.getItem(key) ?? "null") as T | null;
    } catch {
      return null;
    }
  }

  private set(key: string, value: unknown): void {
    this.store.setItem(key, JSON.stringify(value));
  }
}

/** The browser's own storage; where it is shut off or full, memory, as long as the page lives. */
export function browserStore(): Store {
  const memory = new Map<string, string>();
  return {
    getItem: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? null,
    setItem: (key, value) => {
      const kept = attempt((storage) => (storage.setItem(key, value), true));
      if (kept) memory.delete(key);
      else memory.set(key, value);
    },
    removeItem: (key) => {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
  };
}

function attempt<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage);
  } catch {
    return undefined;
  }
}
