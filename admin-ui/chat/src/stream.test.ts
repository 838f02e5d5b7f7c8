import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EventStream } from "./stream";

let stream: EventStream | null = null;
let heard: string[];
let bodies: ReadableStreamDefaultController<Uint8Array>[];
let aborted: number;

beforeEach(() => {
  vi.useFakeTimers();
  [heard, bodies, aborted] = [[], [], 0];
});
afterEach(() => {
  stream?.close();
  vi.useRealTimers();
});

/** A stream over connections whose bodies the test feeds. */
function open(status = 200, headers: Record<string, string> = {}): void {
  const connect = (signal: AbortSignal) => {
    signal.addEventListener("abort", () => aborted++);
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void bodies.push(controller) });
    return Promise.resolve(new Response(status === 200 ? body : null, { status, headers }));
  };
  stream = new EventStream(connect, {
    opened: () => heard.push("opened"),
    event: ({ type, data }) => heard.push(`${type} ${data}`),
    lost: () => heard.push("lost"),
    refused: (code) => heard.push(`refused ${code}`),
  });
}

const feed = (text: string) => bodies.at(-1)?.enqueue(new TextEncoder().encode(text));

test("events come as they arrive, a character cut in two whole", async () => {
  open();
  await vi.advanceTimersByTimeAsync(0);
  const bytes = new TextEncoder().encode("data: hyvää\n\n");
  bodies[0]?.enqueue(bytes.slice(0, 10));
  bodies[0]?.enqueue(bytes.slice(10));
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(["opened", "message hyvää"]);
});

test("a connection that ends is followed by another", async () => {
  open();
  await vi.advanceTimersByTimeAsync(0);
  feed(": here\n\n");
  bodies[0]?.close();
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual(["opened", "lost", "opened"]);
});

test("a connection that is silent for 40 s is taken for dead; comments keep it alive", async () => {
  open();
  await vi.advanceTimersByTimeAsync(30_000);
  feed(": here\n\n");
  await vi.advanceTimersByTimeAsync(39_000);
  expect(heard).toEqual(["opened"]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(heard).toEqual(["opened", "lost", "opened"]);
  expect(aborted).toBe(1);
});

test("a busy server is asked again when it says", async () => {
  open(429, { "Retry-After": "60" });
  await vi.advanceTimersByTimeAsync(59_000);
  expect(bodies).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_001);
  expect(bodies).toHaveLength(2);
});

test("a refusal ends the stream", async () => {
  open(404);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(heard).toEqual(["refused 404"]);
  expect(bodies).toHaveLength(1);
});

test("nothing is tried after it is closed", async () => {
  open();
  await vi.advanceTimersByTimeAsync(0);
  stream?.close();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(bodies).toHaveLength(1);
  expect(heard).toEqual(["opened"]);
});
