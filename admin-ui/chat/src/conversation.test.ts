import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ChatApi } from "./api";
import { type Beginning, Conversation } from "./conversation";
import type { Note, Scene } from "./scene";
import { unconfirmed } from "./model";
import { Safe } from "./storage";
import { bot, customer, question } from "./test-messages";
import { TestServer } from "./test-server";

const BASE = "https://vuoro.example";
const BEGINNING: Beginning = { flow: "nps", invitation: null, request: { language: "fi" } };

const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe("a conversation", () => {
  let server: TestServer;
  let conversation: Conversation;
  let scene: Scene;
  let notes: Note[];

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    server = new TestServer();
    notes = [];
    conversation = open();
  });
  afterEach(() => {
    conversation.close();
    vi.useRealTimers();
  });

  function open(): Conversation {
    return new Conversation(new ChatApi(BASE, server.fetch), new Safe(BASE, "nps"), {
      changed: (now) => (scene = now),
      noted: (note) => notes.push(note),
    });
  }

  async function begin(beginning = BEGINNING, ms = 0): Promise<void> {
    void conversation.begin(beginning);
    await pass(ms);
  }

  /** As a reload of the page: all that is left is what the browser has stored. */
  async function reload(ms = 0): Promise<void> {
    conversation.close();
    conversation = open();
    await begin(BEGINNING, ms);
  }

  const texts = () => scene.state.messages.map(({ text }) => text);

  test("starts with a secret id of its own making, and the language", async () => {
    await begin();
    const { body, path, token } = server.calls[0] ?? {};
    expect(path).toBe("/flows/nps/conversations");
    expect(body?.id).toMatch(/^[\w-]{32}$/);
    expect(body?.language).toBe("fi");
    expect(token).toBeNull();
    expect(scene.phase).toBe("live");
    expect(texts()).toEqual(["Hello!"]);
  });

  test("starts once: a start that got no answer is repeated with the same id, also after a reload", async () => {
    server.next.push("network down", { status: 503 });
    await begin(BEGINNING, 200);
    await reload(60_000);
    const starts = server.calls.filter(({ path }) => path.startsWith("/flows/"));
    expect(starts).toHaveLength(3);
    expect(new Set(starts.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(scene.phase).toBe("live");
  });

  test("is resumed after a reload, with its token", async () => {
    await begin();
    conversation.answer("nps", 8, "8");
    await pass();
    await reload();
    expect(server.paths("POST").filter((path) => path.startsWith("/flows/"))).toHaveLength(1);
    expect(server.calls.findLast(({ method }) => method === "GET")?.token).toBe("Bearer t1");
    expect(texts()).toEqual(["Hello!", "8", "Noted."]);
  });

  test("is started anew when the server doesn't know it any more", async () => {
    await begin();
    conversation.close();
    server.next.push({ status: 404 });
    await reload();
    expect(server.paths("POST")).toHaveLength(2);
    expect(server.calls[0]?.body.id).not.toBe(server.calls.at(-2)?.body.id);
    expect(scene.phase).toBe("live");
  });

  test("belongs to its invitation: another invitation starts another", async () => {
    await begin({ ...BEGINNING, invitation: "first" });
    conversation.close();
    conversation = open();
    await begin({ ...BEGINNING, invitation: "second" });
    expect(server.paths("POST")).toHaveLength(2);
  });

  test("goes on where a link leads, instead of the one kept here, also after a reload", async () => {
    await begin();
    conversation.close();
    conversation = open();
    void conversation.begin(BEGINNING, "link");
    await pass();
    expect(server.calls.findLast(({ path }) => path === "/continuations")?.body).toEqual({ link: "link" });
    await reload();
    expect(server.paths("POST")).toEqual(["/flows/nps/conversations", "/continuations"]);
    expect(server.calls.findLast(({ method }) => method === "GET")?.token).toBe("Bearer t2");
  });

  test("opens its link once the network is back, also after a reload", async () => {
    server.next.push("network down");
    void conversation.begin(BEGINNING, "link");
    await pass(1);
    expect(scene).toMatchObject({ phase: "starting", connected: false });
    await reload();
    expect(scene).toMatchObject({ phase: "live", connected: true });
    expect(server.paths("POST")).toEqual(["/continuations", "/continuations"]);
  });

  test("keeps what was chosen in the link over a reload, until something is answered", async () => {
    server.continued.chosen = { step: "nps", value: 9, label: "9" };
    void conversation.begin(BEGINNING, "link");
    await pass();
    await reload();
    expect(scene.chosen).toEqual({ step: "nps", value: 9, label: "9" });
    conversation.say("eight", "nps");
    await reload();
    expect(scene.chosen).toBeNull();
  });

  test("keeps what waits to be sent when a link leads to the same conversation", async () => {
    server.continued.conversationId = "c1";
    await begin();
    server.next.push("network down");
    conversation.answer("nps", 8, "8");
    await pass(1);
    conversation.close();
    conversation = open();
    void conversation.begin(BEGINNING, "link");
    await pass(1);
    expect(new Set(server.sent().map(({ id }) => id)).size).toBe(1);
    expect(texts()).toEqual(["Hello!", "8", "Noted."]);
  });

  test("that can't be started says why", async () => {
    server.next.push({ status: 404, body: { detail: "There is no such flow." } });
    await begin();
    expect(scene).toMatchObject({ phase: "failed", problem: "There is no such flow." });
  });

  test("sends what was said without a network when it is back, once, also after a reload", async () => {
    await begin();
    server.next.push("network down", "network down");
    conversation.answer("nps", 8, "8");
    await pass(400);
    expect(scene.connected).toBe(false);
    expect(unconfirmed(scene.state).map(({ label }) => label)).toEqual(["8"]);
    server.next.length = 0;
    await reload(60_000);
    const sent = server.sent();
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(sent.at(-1)).toMatchObject({ step: "nps", value: 8 });
    expect(texts()).toEqual(["Hello!", "8", "Noted."]);
    expect(unconfirmed(scene.state)).toEqual([]);
  });

  test("takes messages of the stream and of the acknowledgement once", async () => {
    await begin();
    server.tell("message", customer(2, "8"));
    server.tell("message", bot(3, "Noted."));
    conversation.answer("nps", 8, "8");
    await pass();
    server.tell("message", customer(2, "8"));
    await pass();
    expect(texts()).toEqual(["Hello!", "8", "Noted."]);
  });

  test("fetches what the stream left out", async () => {
    await begin();
    server.messages.push(bot(2, "between"), bot(3, "last"));
    server.tell("message", bot(3, "last"));
    await pass();
    expect(server.calls.at(-1)?.path).toBe("/conversations/c1?after=1");
    expect(texts()).toEqual(["Hello!", "between", "last"]);
  });

  test("asks for a reply that is pending if the stream doesn't bring it", async () => {
    await begin();
    server.next.push({
      status: 200,
      body: { status: "open", outcome: null, messages: [customer(2, "hm")], pending: true },
    });
    conversation.say("hm", "nps");
    await pass();
    expect(scene.state.expecting).toBe(true);
    server.messages.push(customer(2, "hm"), bot(3, "I see."));
    await pass(3000);
    expect(texts()).toEqual(["Hello!", "hm", "I see."]);
    expect(scene.state.expecting).toBe(false);
  });

  test("that has moved on shows where it is, and gives the words back", async () => {
    await begin();
    server.next.push({
      status: 409,
      body: {
        type: "urn:vuoro:problem:question-moved",
        messages: [bot(1, "Hello!"), question(2, "why")],
      },
    });
    conversation.say("eight", "nps");
    await pass();
    expect(texts()).toEqual(["Hello!", "why?"]);
    expect(notes).toEqual([{ kind: "moved", text: "eight" }]);
    expect(scene.state.sendings).toEqual([]);
  });

  test("that is over says so, and shows how it ended", async () => {
    await begin();
    server.status = "completed";
    server.messages.push(bot(2, "Thank you!"));
    server.next.push({ status: 409, body: { code: "conversation-over" } });
    conversation.say("wait", null);
    await pass();
    expect(notes).toEqual([{ kind: "over", text: "wait" }]);
    expect(scene.state.status).toBe("completed");
    expect(texts()).toEqual(["Hello!", "Thank you!"]);
  });

  test("keeps what the server refused, to be sent again as a new message or dropped", async () => {
    await begin();
    server.next.push({ status: 422, body: { detail: "Too long." } });
    conversation.say("long", "why");
    await pass();
    const [refused] = scene.state.sendings;
    expect(refused?.failed).toBe("Too long.");
    conversation.repeat(refused?.message.id ?? "");
    await pass();
    const [first, second] = server.sent();
    expect(second).toEqual({ ...first, id: second?.id });
    expect(second?.id).not.toBe(first?.id);
    expect(scene.state.sendings).toEqual([]);
  });

  test("ends its stream at the end, with the last words", async () => {
    await begin();
    server.messages.push(bot(2, "Bye!"));
    server.status = "stopped";
    server.tell("status", { status: "stopped", outcome: null });
    await pass(60_000);
    expect(texts()).toEqual(["Hello!", "Bye!"]);
    expect(server.streams).toHaveLength(1);
  });

  test("loads everything anew when the stream says so", async () => {
    await begin();
    server.messages = [bot(1, "Hei!")];
    server.tell("resync", {});
    await pass();
    expect(texts()).toEqual(["Hei!"]);
  });

  test("shows typing until something is said, or no longer than a while", async () => {
    await begin();
    server.tell("typing", {});
    await pass();
    expect(scene.state.typing).toBe(true);
    server.tell("message", bot(2));
    await pass();
    expect(scene.state.typing).toBe(false);
    server.tell("typing", {});
    await pass(12_001);
    expect(scene.state.typing).toBe(false);
  });

  test("forgets a conversation that was erased meanwhile", async () => {
    await begin();
    server.next.push({ status: 404 });
    conversation.say("hello?", null);
    await pass();
    expect(scene.phase).toBe("gone");
    expect(localStorage).toHaveLength(0);
  });
});
