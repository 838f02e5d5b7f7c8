import { backoff, pause, retryAfter } from "./backoff";
import { type ServerEvent, ServerEventParser } from "./sse";

/** Longer than two keep-alives of the server: then the connection is taken for dead. */
const SILENCE_MS = 40_000;

export interface StreamEvents {
  opened(): void;
  event(event: ServerEvent): void;
  lost(): void;
  /** The server refuses for good (4xx): the stream has ended. */
  refused(status: number): void;
}

/** One lasting subscription over many connections; `connect` opens one, resuming where we are. */
export class EventStream {
  private readonly ended = new AbortController();
  private wake: () => void = () => {};

  constructor(
    private readonly connect: (signal: AbortSignal) => Promise<Response>,
    private readonly on: StreamEvents,
  ) {
    void this.run();
  }

  /** Try now instead of at the end of the pause (the network came back, the page is seen again). */
  hurry(): void {
    this.wake();
  }

  close(): void {
    this.ended.abort();
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.ended.signal.aborted) {
      const connection = new Connection(this.ended.signal);
      let wait: number | null = null;
      try {
        const response = await connection.guard(this.connect(connection.signal));
        if (this.ended.signal.aborted) return;
        if (isRefusal(response.status)) return this.on.refused(response.status);
        wait = retryAfter(response.headers.get("Retry-After"), Date.now());
        if (response.ok && response.body) {
          this.on.opened();
          const heard = await connection.read(response.body, this.on);
          if (heard) failures = 0;
        }
      } catch {
        // A connection ends in many ways; each is followed by another try.
      } finally {
        connection.end();
      }
      if (this.ended.signal.aborted) return;
      this.on.lost();
      failures++;
      await pause(wait ?? backoff(failures), this.ended.signal, (wake) => (this.wake = wake));
    }
  }
}

const isRefusal = (status: number) =>
  status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429;

/** One connection with its watchdog. */
class Connection {
  private readonly abort = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly onEnd = () => this.abort.abort();

  constructor(private readonly ended: AbortSignal) {
    ended.addEventListener("abort", this.onEnd);
    this.alive();
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  /** The promise, or a rejection when the watchdog bites first. */
  guard<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        if (this.signal.aborted) reject(new Error("ended"));
        this.signal.addEventListener("abort", () => reject(new Error("ended")));
      }),
    ]);
  }

  /** Reads to the end; whether anything at all was heard. */
  async read(body: ReadableStream<Uint8Array>, on: StreamEvents): Promise<boolean> {
    const parser = new ServerEventParser();
    const decoder = new TextDecoder();
    const reader = body.getReader();
    let heard = false;
    try {
      for (;;) {
        const { done, value } = await this.guard(reader.read());
        if (done) return heard;
        heard = true;
        this.alive();
        for (const event of parser.push(decoder.decode(value, { stream: true }))) on.event(event);
      }
    } catch {
      return heard;
    } finally {
      void reader.cancel().catch(() => {});
    }
  }

  end(): void {
    clearTimeout(this.timer);
    this.ended.removeEventListener("abort", this.onEnd);
    this.abort.abort();
  }

  private alive(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.abort.abort(), SILENCE_MS);
  }
}
