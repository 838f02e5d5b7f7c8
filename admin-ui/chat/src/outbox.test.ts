import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Outcome, Problem, Reply } from "./api";
import { Outbox } from "./outbox";
import { type Entry, Safe } from "./storage";
import type { Outgoing } from "./types";

const entry = (id: string): Entry => ({ message: { id, text: `text of ${id}` }, label: id, at: "" });
const DONE: Outcome<Reply> = { kind: "done", body: { status: "open", outcome: null, messages: [] } };
const AGAIN: Outcome<Reply> = { kind: "again", afterMs: null };
const PROBLEM: Problem = { status: 422, type: "x", title: "", detail: "no", messages: null, triesLeft: null };

describe("the outbox", () => {
  let safe: Safe;
  let sent: Outgoing[];
  let accepted: string[];
  let refused: string[];
  let outbox: Outbox | null = null;

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    safe = new Safe("https://vuoro.example", "flow");
    [sent, accepted, refused] = [[], [], []];
  });
  afterEach(() => {
    outbox?.close();
    vi.useRealTimers();
  });

  /** An outbox whose tries end as told, and succeed after that. */
  function open(...ends: Outcome<Reply>[]): Outbox {
    const send = (message: Outgoing) => {
      sent.push(message);
      return Promise.resolve(ends.shift() ?? DONE);
    };
    outbox = new Outbox(
      safe,
      send,
      {
        attempted: () => {},
        accepted: (id) => accepted.push(id),
        refused: ({ message }) => refused.push(message.id),
        reachable: () => {},
      },
      () => 0,
    );
    return outbox;
  }

  test("sends one at a time, in order", async () => {
    const box = open();
    box.add(entry("a"));
    box.add(entry("b"));
    await vi.runAllTimersAsync();
    expect(sent.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(accepted).toEqual(["a", "b"]);
    expect(safe.queued()).toEqual([]);
  });

  test("tries the same message with the same id until it is acknowledged, the next one only then", async () => {
    const box = open(AGAIN, AGAIN, AGAIN);
    box.add(entry("a"));
    box.add(entry("b"));
    await vi.runAllTimersAsync();
    expect(sent.map(({ id }) => id)).toEqual(["a", "a", "a", "a", "b"]);
    expect(new Set(sent.slice(0, 4).map((message) => JSON.stringify(message))).size).toBe(1);
    expect(accepted).toEqual(["a", "b"]);
  });

  test("waits longer after each failure", async () => {
    open(AGAIN, AGAIN).add(entry("a"));
    await vi.advanceTimersByTimeAsync(299);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(599);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(accepted).toEqual(["a"]);
  });

  test("waits as long as the server says, even when hurried", async () => {
    const box = open({ kind: "again", afterMs: 9000 });
    box.add(entry("a"));
    await vi.advanceTimersByTimeAsync(1000);
    box.hurry();
    await vi.advanceTimersByTimeAsync(7999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(accepted).toEqual(["a"]);
  });

  test("tries at once when the network comes back", async () => {
    const box = open(AGAIN);
    box.add(entry("a"));
    await vi.advanceTimersByTimeAsync(1);
    box.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(accepted).toEqual(["a"]);
  });

  test("goes on after a reload with what was not acknowledged, the same id", async () => {
    const first = open(AGAIN);
    first.add(entry("a"));
    await vi.advanceTimersByTimeAsync(1);
    first.close();
    const second = open();
    expect(second.waiting.map(({ message }) => message.id)).toEqual(["a"]);
    second.hurry();
    await vi.runAllTimersAsync();
    expect(sent.map(({ id }) => id)).toEqual(["a", "a"]);
    expect(safe.queued()).toEqual([]);
  });

  test("gives up what the server refuses, and goes on with the next", async () => {
    const box = open({ kind: "refused", problem: PROBLEM });
    box.add(entry("a"));
    box.add(entry("b"));
    await vi.runAllTimersAsync();
    expect(refused).toEqual(["a"]);
    expect(accepted).toEqual(["b"]);
    expect(safe.queued()).toEqual([]);
  });

  test("leaves alone what another tab has queued", async () => {
    const box = open();
    box.add(entry("a"));
    safe.enqueue(entry("of the other tab"));
    await vi.runAllTimersAsync();
    expect(safe.queued().map(({ message }) => message.id)).toEqual(["of the other tab"]);
  });
});
