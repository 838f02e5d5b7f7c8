import { describe, expect, test } from "vitest";
import {
  answeredQuestions,
  type Change,
  completeTo,
  counterpart,
  hasGap,
  isWaiting,
  NOTHING,
  openQuestion,
  reduce,
  type State,
  unconfirmed,
  wishesNow,
} from "./model";
import { bot, customer, question } from "./test-messages";
import type { Message } from "./types";

const after = (...changes: Change[]): State => changes.reduce(reduce, NOTHING);

const handedOff = (...messages: Message[]) =>
  after({ type: "received", messages }, { type: "status", status: "handed-off", outcome: null });
const agent = (seq: number, name: string | null): Message => ({ ...bot(seq), from: "agent", name });

describe("messages", () => {
  test("stand in order, each once, however they come", () => {
    const state = after(
      { type: "received", messages: [bot(3), bot(1)] },
      { type: "received", messages: [bot(2), bot(3, "again")] },
      { type: "received", messages: [bot(1)] },
    );
    expect(state.messages.map(({ seq, text }) => `${seq} ${text}`)).toEqual(["1 one", "2 two", "3 three"]);
  });

  test("without a number are no messages", () => {
    expect(after({ type: "received", messages: [{} as never, null as never] }).messages).toEqual([]);
  });

  test("tell up to where they are complete", () => {
    const state = after({ type: "received", messages: [bot(1), bot(2), bot(4)] });
    expect(completeTo(state)).toBe(2);
    expect(hasGap(state)).toBe(true);
    expect(hasGap(reduce(state, { type: "received", messages: [bot(3)] }))).toBe(false);
  });

  test("that are loaded replace all, and keep what is on its way", () => {
    const state = after(
      { type: "received", messages: [bot(1), bot(2)] },
      { type: "queued", message: { id: "a", text: "hi" }, label: "hi", at: "" },
      { type: "loaded", snapshot: { status: "stopped", outcome: null, messages: [bot(1, "other")] } },
    );
    expect(state.messages.map(({ text }) => text)).toEqual(["other"]);
    expect(state.status).toBe("stopped");
    expect(unconfirmed(state)).toHaveLength(1);
  });
});

describe("a message of ours", () => {
  const asked: Change = { type: "received", messages: [question(1, "nps")] };
  const queued: Change = { type: "queued", message: { id: "a", step: "nps", value: 8 }, label: "8", at: "" };
  const attempted: Change = { type: "attempted", id: "a" };

  test("shows until the server's copy comes by the stream", () => {
    const sent = after(asked, queued, attempted);
    expect(unconfirmed(sent).map(({ label }) => label)).toEqual(["8"]);
    expect(unconfirmed(reduce(sent, { type: "received", messages: [customer(2, "8")] }))).toEqual([]);
  });

  test("is not taken for sent because of an older message of ours", () => {
    const state = after(asked, { type: "received", messages: [customer(2)] }, queued, attempted);
    expect(unconfirmed(state)).toHaveLength(1);
  });

  test("is replaced by the acknowledgement, whichever comes first", () => {
    const accepted: Change = {
      type: "accepted",
      id: "a",
      pending: false,
      snapshot: { status: "completed", outcome: "completed", messages: [customer(2, "8"), bot(3)] },
    };
    const copy: Change = { type: "received", messages: [customer(2, "8")] };
    for (const changes of [
      [asked, queued, attempted, accepted, copy],
      [asked, queued, attempted, copy, accepted],
    ]) {
      const state = after(...changes);
      expect(state.messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(state.sendings).toEqual([]);
      expect(state.status).toBe("completed");
    }
  });

  test("acknowledged once more doesn't bring back an old status", () => {
    const state = after(
      asked,
      queued,
      attempted,
      { type: "received", messages: [customer(2), bot(3), customer(4), bot(5)] },
      { type: "status", status: "completed", outcome: "completed" },
      {
        type: "accepted",
        id: "a",
        pending: false,
        snapshot: { status: "open", outcome: null, messages: [customer(2), bot(3)] },
      },
    );
    expect(state.status).toBe("completed");
  });

  test("makes us wait, and for a reply that is pending until it comes", () => {
    const sent = after(asked, queued);
    expect(isWaiting(sent)).toBe(false);
    const pending = after(asked, queued, attempted, {
      type: "accepted",
      id: "a",
      pending: true,
      snapshot: { status: "open", outcome: null, messages: [customer(2)] },
    });
    expect(isWaiting(pending)).toBe(true);
    expect(isWaiting(reduce(pending, { type: "received", messages: [bot(3)] }))).toBe(false);
  });

  test("that was refused stays until it is dropped, and doesn't close the question", () => {
    const failed = after(asked, queued, attempted, { type: "failed", id: "a", why: "too long" });
    expect(unconfirmed(failed)[0]?.failed).toBe("too long");
    expect(openQuestion(failed)?.seq).toBe(1);
    expect(unconfirmed(reduce(failed, { type: "dropped", id: "a" }))).toEqual([]);
  });
});

describe("the open question", () => {
  test("is the latest, until its answer is on its way", () => {
    const asked = after({ type: "received", messages: [question(1, "nps"), bot(2)] });
    expect(openQuestion(asked)?.question?.step).toBe("nps");
    const sent: Change = { type: "queued", message: { id: "a", step: "nps", value: 8 }, label: "8", at: "" };
    expect(openQuestion(reduce(asked, sent))).toBeNull();
  });

  test("stays open when its reply is followed by nothing, as what belongs to the reply before", () => {
    const state = after({
      type: "received",
      messages: [question(1, "why"), customer(2), question(3, "nps"), customer(4, "and more")],
    });
    expect(openQuestion(state)?.question?.step).toBe("nps");
  });

  test("is none when its reply was met by something else, as while the dialogue waits", () => {
    const state = after({ type: "received", messages: [question(1, "why"), customer(2), bot(3)] });
    expect(openQuestion(state)).toBeNull();
  });

  test("is none when the conversation has ended or a person has taken over", () => {
    for (const status of ["completed", "stopped", "expired", "handed-off"] as const) {
      const state = after(
        { type: "received", messages: [question(1, "nps")] },
        { type: "status", status, outcome: null },
      );
      expect(openQuestion(state)).toBeNull();
    }
  });
});

describe("with a person", () => {
  const asked = question(1, "nps", { wishes: ["skip", "human", "stop"] });

  test("it is the robot, then nobody, then a person, who may have a name", () => {
    expect(counterpart(after({ type: "received", messages: [asked] })).kind).toBe("robot");
    expect(counterpart(handedOff(asked)).kind).toBe("nobody");
    const standing = { type: "status", status: "handed-off", outcome: null } as const;
    expect(counterpart(after({ ...standing, agent: { name: null } }))).toEqual({
      kind: "person",
      name: null,
    });
    expect(counterpart(after({ ...standing, agent: { name: "Liisa" } })).name).toBe("Liisa");
    expect(counterpart(after({ ...standing, agent: { name: "Liisa" } }, standing)).kind).toBe("nobody");
  });

  test("only the way out can be wished", () => {
    expect(wishesNow(handedOff(asked, customer(2), bot(3)))).toEqual(["stop"]);
  });

  test("what was said to the person is no answer to what was asked before", () => {
    const messages = [
      question(1, "ok"),
      customer(2, "No"),
      bot(3),
      customer(4, "Hello?"),
      agent(5, "Liisa"),
      customer(6),
      question(7, "quick"),
    ];
    const answers = answeredQuestions(after({ type: "received", messages }));
    expect([...answers.keys()]).toEqual([2]);
  });
});

test("a reply can be changed by the last asking of its question", () => {
  const messages = [
    question(1, "nps"),
    customer(2, "eight or so"),
    question(3, "nps"),
    customer(4, "8"),
    question(5, "why"),
    customer(6, "because"),
    customer(7, "and because"),
    question(8, "solved"),
  ];
  const answered = answeredQuestions(after({ type: "received", messages }));
  expect([...answered].map(([seq, { question: asked }]) => [seq, asked?.step])).toEqual([
    [4, "nps"],
    [7, "why"],
  ]);
});
