import { type Outcome, type Problem, type Reply } from "./api";
import { backoff, pause } from "./backoff";
import type { Entry, Safe } from "./storage";
import type { Outgoing } from "./types";

export interface OutboxEvents {
  attempted(id: string): void;
  accepted(id: string, reply: Reply): void;
  refused(entry: Entry, problem: Problem): void;
  /** Sending works (true) or has just failed and will be tried again (false). */
  reachable(yes: boolean): void;
}

/**
 * Sends messages one at a time in the order made, each with the same id until it is acknowledged.
 * The queue lies in the browser's storage, so it outlives the page.
 */
export class Outbox {
  private readonly entries: Entry[];
  private readonly ended = new AbortController();
  private sending = false;
  private wake: () => void = () => {};

  constructor(
    private readonly safe: Safe,
    private readonly send: (message: Outgoing) => Promise<Outcome<Reply>>,
    private readonly on: OutboxEvents,
    private readonly chance: () => number = Math.random,
  ) {
    this.entries = safe.queued();
  }

  get waiting(): readonly Entry[] {
    return this.entries;
  }

  add(entry: Entry): void {
    this.entries.push(entry);
    this.safe.enqueue(entry);
    void this.pump();
  }

  /** Sends what waits; while pausing between tries, tries at once. */
  hurry(): void {
    this.wake();
    void this.pump();
  }

  close(): void {
    this.ended.abort();
  }

  private async pump(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    let attempt = 0;
    for (let entry = this.entries[0]; entry; entry = this.entries[0]) {
      attempt++;
      this.on.attempted(entry.message.id);
      const outcome = await this.send(entry.message);
      if (this.ended.signal.aborted) break;
      if (outcome.kind === "again") {
        this.on.reachable(false);
        const ms = Math.max(outcome.afterMs ?? 0, backoff(attempt, this.chance));
        const told = outcome.afterMs !== null;
        await pause(ms, this.ended.signal, (wake) => (this.wake = told ? () => {} : wake));
        if (this.ended.signal.aborted) break;
        continue;
      }
      attempt = 0;
      this.remove(entry);
      this.on.reachable(true);
      if (outcome.kind === "done") this.on.accepted(entry.message.id, outcome.body);
      else this.on.refused(entry, outcome.problem);
    }
    this.sending = false;
  }

  private remove(entry: Entry): void {
    this.entries.splice(this.entries.indexOf(entry), 1);
    this.safe.dequeue(entry.message.id);
  }
}
