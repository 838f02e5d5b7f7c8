import { bot, customer } from "./test-messages";
import type { Continued, Message, Outgoing, Status, Way } from "./types";

interface Call {
  method: string;
  path: string;
  token: string | null;
  body: Outgoing & Record<string, unknown>;
}

type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | "network down";

/** One conversation of the chat API in memory, whose next answers a test may foretell. */
export class TestServer {
  readonly calls: Call[] = [];
  messages: Message[] = [bot(1, "Hello!")];
  status: Status = "open";
  agent: { name: string | null } | null = null;
  /** What a link from another channel opens. */
  continued: Continued = { conversationId: "c2", token: "t2", flow: "nps", language: "en", chosen: null };
  /** The channels that it can move to. */
  ways: Way[] = [];
  /** Whether another address can be joined with the conversation. */
  joins = true;
  /** How long the list of them is on its way. */
  waysAfterMs = 0;
  /** Answers to be given instead of the usual ones, first come first served; streams take none. */
  readonly next: Answer[] = [];
  readonly streams: ReadableStreamDefaultController<Uint8Array>[] = [];

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname, search } = new URL(String(input));
    const call: Call = {
      method: init.method ?? "GET",
      path: pathname.replace("/chat/v1", "") + search,
      token: new Headers(init.headers).get("Authorization"),
      body: typeof init.body === "string" ? JSON.parse(init.body) : {},
    };
    if (!pathname.endsWith("/channels")) this.calls.push(call);
    if (pathname.endsWith("/stream")) return this.stream();
    if (pathname.endsWith("/channels")) {
      if (this.waysAfterMs) await new Promise((resolve) => setTimeout(resolve, this.waysAfterMs));
      return json(200, { inUse: "web", channels: this.ways, joins: this.joins });
    }
    const foretold = this.next.shift();
    if (foretold === "network down") throw new TypeError("Failed to fetch");
    if (foretold) return json(foretold.status, foretold.body ?? {}, foretold.headers);
    return json(200, this.reply(call));
  };

  tell(event: string, data: unknown): void {
    const id = (data as Partial<Message>).seq;
    const text = `${id ? `id: ${id}\n` : ""}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const one of this.streams) one.enqueue(new TextEncoder().encode(text));
  }

  paths(method: string): string[] {
    return this.calls
      .filter((call) => call.method === method && !call.path.endsWith("/stream"))
      .map(({ path }) => path);
  }

  sent(): Outgoing[] {
    return this.calls.filter(({ path }) => path.endsWith("/messages")).map(({ body }) => body);
  }

  private reply({ path, body }: Call): unknown {
    const { status, agent } = this;
    if (path === "/continuations") return this.continued;
    if (path.startsWith("/flows/")) {
      return { conversationId: "c1", token: "t1", status, agent, outcome: null, messages: this.messages };
    }
    if (path.endsWith("/moves")) {
      return body.address ? { channel: body.channel } : { link: "https://door.example/?start=once" };
    }
    if (path.endsWith("/codes")) return { channel: body.channel, address: "•••fi" };
    if (path.endsWith("/codes/check")) return { address: "•••fi", joined: true };
    if (path.endsWith("/files")) return { fileId: "f1" };
    if (path.endsWith("/messages")) {
      const from = this.messages.length;
      this.messages.push(customer(from + 1, body.text ?? String(body.value)), bot(from + 2, "Noted."));
      return { status, agent, outcome: null, messages: this.messages.slice(from), pending: false };
    }
    const after = Number(/after=(\d+)/.exec(path)?.[1] ?? 0);
    return { status, agent, outcome: null, messages: this.messages.filter(({ seq }) => seq > after) };
  }

  private stream(): Response {
    return new Response(
      new ReadableStream<Uint8Array>({ start: (controller) => void this.streams.push(controller) }),
    );
  }
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });
