import { retryAfter } from "./backoff";
import type {
  Checked,
  Continued,
  Json,
  Message,
  Moved,
  Outgoing,
  SentCode,
  Snapshot,
  StartRequest,
  Started,
  Ways,
} from "./types";

/** An error as the server words it (RFC 9457), with what the chat API adds to it. */
export interface Problem {
  status: number;
  type: string;
  title: string;
  detail: string;
  messages: Message[] | null;
  /** How often a code may still be tried. */
  triesLeft: number | null;
}

/** What came of a call. `again`: nothing is known to have happened, the same call may be repeated. */
export type Outcome<T> =
  | { kind: "done"; body: T }
  | { kind: "again"; afterMs: number | null }
  | { kind: "refused"; problem: Problem };

export interface Reply extends Snapshot {
  pending?: boolean;
  /** What came of it, where it was a code that was sent to another address: then it is no answer. */
  code?: { result: "right" | "wrong" | "spent"; text: string };
}

export interface Credentials {
  conversationId: string;
  token: string;
}

const TIMEOUT_MS = 20_000;
const UPLOAD_TIMEOUT_MS = 300_000;

/** The respondent's side of the chat API. Never throws: what went wrong is a value. */
export class ChatApi {
  constructor(
    private readonly base: string,
    private readonly fetching: typeof fetch = (...args) => fetch(...args),
  ) {}

  start(flow: string, request: StartRequest): Promise<Outcome<Started>> {
    return this.call(`/chat/v1/flows/${encodeURIComponent(flow)}/conversations`, null, request);
  }

  /** Takes a link from another channel. Changes nothing, so it may be repeated. */
  follow(link: string): Promise<Outcome<Continued>> {
    return this.call("/chat/v1/continuations", null, { link });
  }

  send(who: Credentials, message: Outgoing): Promise<Outcome<Reply>> {
    return this.call(`${conversation(who)}/messages`, who, message);
  }

  read(who: Credentials, after: number): Promise<Outcome<Snapshot>> {
    return this.call(`${conversation(who)}?after=${after}`, who);
  }

  /** Sends a file for a question, or without one to the person who has the conversation. */
  upload(who: Credentials, step: string | null, file: File): Promise<Outcome<{ fileId: string }>> {
    const form = new FormData();
    if (step) form.append("step", step);
    form.append("file", file, file.name);
    return this.call(`${conversation(who)}/files`, who, form, UPLOAD_TIMEOUT_MS);
  }

  ways(who: Credentials): Promise<Outcome<Ways>> {
    return this.call(`${conversation(who)}/channels`, who);
  }

  /** Moves the conversation to an address in a channel; without one, makes a link that leads there. */
  move(who: Credentials, channel: string, address?: string): Promise<Outcome<Moved>> {
    return this.call(`${conversation(who)}/moves`, who, { channel, ...(address ? { address } : {}) });
  }

  /** Has a code sent to another address of the customer. */
  sendCode(who: Credentials, channel: string, address: string): Promise<Outcome<SentCode>> {
    return this.call(`${conversation(who)}/codes`, who, { channel, address });
  }

  checkCode(who: Credentials, code: string): Promise<Outcome<Checked>> {
    return this.call(`${conversation(who)}/codes/check`, who, { code });
  }

  /** Opens the stream of events; rejects when the network fails. */
  stream(who: Credentials, after: number, signal: AbortSignal): Promise<Response> {
    return this.fetching(`${this.base}${conversation(who)}/stream`, {
      headers: {
        ...bearer(who),
        Accept: "text/event-stream",
        ...(after > 0 ? { "Last-Event-ID": String(after) } : {}),
      },
      ...MODE,
      signal,
    });
  }

  private async call<T>(
    path: string,
    who: Credentials | null,
    body?: object | FormData,
    timeoutMs = TIMEOUT_MS,
  ): Promise<Outcome<T>> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), timeoutMs);
    try {
      const response = await this.fetching(this.base + path, {
        method: body ? "POST" : "GET",
        headers: {
          Accept: "application/json",
          ...(who ? bearer(who) : {}),
          ...(body && !(body instanceof FormData) ? { "Content-Type": "application/json" } : {}),
        },
        ...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
        ...MODE,
        signal: timeout.signal,
      });
      return await outcome<T>(response);
    } catch {
      return { kind: "again", afterMs: null };
    } finally {
      clearTimeout(timer);
    }
  }
}

const MODE = { cache: "no-store", credentials: "omit" } as const;

const conversation = (who: Credentials) => `/chat/v1/conversations/${encodeURIComponent(who.conversationId)}`;

const bearer = (who: Credentials) => ({ Authorization: `Bearer ${who.token}` });

export async function outcome<T>(response: Response): Promise<Outcome<T>> {
  if (response.ok) return { kind: "done", body: (await response.json()) as T };
  const { status } = response;
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return { kind: "again", afterMs: retryAfter(response.headers.get("Retry-After"), Date.now()) };
  }
  return { kind: "refused", problem: problemOf(status, await response.json().catch(() => null)) };
}

function problemOf(status: number, body: Json): Problem {
  const fields = body !== null && typeof body === "object" && !Array.isArray(body) ? body : {};
  const text = (name: string) => (typeof fields[name] === "string" ? fields[name] : "");
  return {
    status,
    type: text("code") || text("type"),
    title: text("title"),
    detail: text("detail"),
    messages: Array.isArray(fields.messages) ? (fields.messages as unknown as Message[]) : null,
    triesLeft: typeof fields.triesLeft === "number" ? fields.triesLeft : null,
  };
}

export const questionMoved = (problem: Problem): boolean => says(problem, "question-moved");
export const conversationOver = (problem: Problem): boolean => says(problem, "conversation-over");
export const unknownConversation = ({ status }: Problem): boolean =>
  status === 401 || status === 404 || status === 410;

function says(problem: Problem, what: string): boolean {
  return problem.status === 409 && (problem.type.endsWith(what) || problem.title === what);
}
