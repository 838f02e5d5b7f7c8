// A development tool, no part of the product: stands in for the chat API, so that the chat can be
// looked at without the service. One fixed dialogue shows every presentation; nothing is understood.
// `npm run build:chat && node chat/dev/server.mjs [port]`, then /c/show, /c/nps#go=nps.9 (as a link from
// a letter; #go=old for one that has expired) or, as another site, port + 1.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { extname, join } from "node:path";
import { script } from "./dialogue.mjs";

const port = Number(process.argv[2] ?? 8099);
const files = join(import.meta.dirname, "../../dist/static/chat");
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const conversations = new Map();
const csp =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'";

class Talk {
  token = randomBytes(24).toString("base64url");
  messages = [];
  replies = new Map();
  listeners = new Set();
  status = "open";
  outcome = null;
  at = 0;

  constructor(flow) {
    this.script = script(flow);
    this.next(0);
  }
  say(message) {
    const whole = {
      seq: this.messages.length + 1,
      from: "bot",
      kind: "text",
      text: null,
      question: null,
      actions: [],
      media: null,
      at: new Date().toISOString(),
      ...message,
    };
    this.messages.push(whole);
    for (const tell of this.listeners) tell("message", whole);
  }
  next(at) {
    for (this.at = at; this.at < this.script.length; this.at++) {
      const step = this.script[this.at];
      this.say({ kind: step.question ? "question" : "text", ...step });
      if (step.question) return;
    }
    this.end("completed", "completed");
  }
  end(status, outcome) {
    this.status = status;
    this.outcome = outcome;
    for (const tell of this.listeners) tell("status", { status, outcome });
  }
  take(input) {
    const known = this.replies.get(input.id);
    if (known) return known;
    const open = this.script[this.at];
    const asked = input.step && this.script.find((step) => step.question?.step === input.step);
    const correction = asked && asked !== open;
    if (input.step && !asked) return { problem: 409, type: "question-moved", messages: this.messages };
    if (this.status !== "open" && !correction) return { problem: 409, type: "conversation-over" };
    const from = this.messages.length;
    const label = (value) => labelOf((asked ?? open)?.question, value);
    this.say({ from: "customer", text: input.text ?? input.language ?? input.wish ?? label(input.value) });
    if (correction) this.say({ text: "Noted, I changed your earlier answer." });
    else if (input.wish === "why")
      this.say({ text: "Your answer goes straight to the team who visited you." });
    else if (input.wish === "stop") this.end("stopped", null);
    else if (input.wish === "human") {
      this.say({ from: "agent", text: "Hi, this is Liisa. How can I help?" });
      this.end("handed-off", null);
    } else if (input.wish === "back") this.back();
    else if (!["language", "repeat", "plainer"].includes(input.wish)) this.next(this.at + 1);
    if (
      this.status === "open" &&
      (correction || ["why", "repeat", "plainer", "language"].includes(input.wish))
    )
      this.say({ kind: "question", ...this.script[this.at] });
    const reply = { ...this.snapshot(from), pending: false };
    this.replies.set(input.id, reply);
    return reply;
  }
  back() {
    const before = this.script.findLastIndex((step, n) => n < this.at && step.question);
    this.next(Math.max(before, 0));
  }
  snapshot(after) {
    return { status: this.status, outcome: this.outcome, messages: this.messages.slice(after) };
  }
}

function labelOf(question, value) {
  const options = [...(question?.options ?? []), ...(question?.noAnswer ?? [])];
  const one = (v) => options.find((o) => o.value === v)?.label ?? v?.name ?? String(v);
  return Array.isArray(value) ? value.map(one).join(", ") : one(value);
}

async function handle(request, response) {
  const url = new URL(request.url, "http://local");
  const send = (status, answer) =>
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Headers", "authorization, content-type, last-event-id");
  response.setHeader("Access-Control-Expose-Headers", "retry-after");
  if (request.method === "OPTIONS") return response.writeHead(204).end();
  if (url.pathname === "/chat/v1/continuations") {
    const { link } = JSON.parse(await body(request));
    const [flow, value] = link.split(".");
    if (flow === "old")
      return send(403, { code: "link-worthless", detail: "The link has expired, or is not whole." });
    if (!conversations.has(link)) conversations.set(link, new Talk(flow));
    const talk = conversations.get(link);
    const step = talk.script[talk.at].question?.step;
    const chosen = value ? { step, value, label: labelOf(talk.script[talk.at].question, value) } : null;
    return send(200, { conversationId: link, token: talk.token, flow, language: "en", chosen });
  }
  const start = /^\/chat\/v1\/flows\/([^/]+)\/conversations$/.exec(url.pathname);
  if (start) {
    if (start[1] === "none")
      return send(404, { title: "Not found", detail: "There is no flow called none." });
    const { id } = JSON.parse(await body(request));
    const known = conversations.has(id);
    if (!known) conversations.set(id, new Talk(start[1]));
    const talk = conversations.get(id);
    return send(known ? 200 : 201, { conversationId: id, token: talk.token, ...talk.snapshot(0) });
  }
  const [, id, part] = /^\/chat\/v1\/conversations\/([^/]+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
  if (!id) return page(url, response);
  const talk = conversations.get(id);
  if (!talk || request.headers.authorization !== `Bearer ${talk.token}`)
    return send(404, { title: "Unknown" });
  if (part === "stream") return stream(talk, request, response);
  if (part === "channels")
    return send(200, {
      inUse: "web",
      channels: [
        { name: "email", join: "address", inUse: false },
        { name: "telegram", join: "doorway", inUse: false },
        { name: "sms", join: "address", inUse: false },
      ],
    });
  if (part === "moves") {
    const { channel, address } = JSON.parse(await body(request));
    if (!address) return send(200, { link: `https://t.me/vuoro?start=${talk.token}` });
    if (address.length < 8) return send(400, { detail: "This is no address." });
    return send(200, { channel });
  }
  if (part === "files") return send(200, { fileId: `f_${(await body(request)).length}` });
  if (part !== "messages") return send(200, talk.snapshot(Number(url.searchParams.get("after"))));
  const input = JSON.parse(await body(request));
  for (const tell of talk.listeners) tell("typing", {});
  await new Promise((resolve) => setTimeout(resolve, 500));
  const reply = talk.take(input);
  return send(reply.problem ?? 200, reply);
}

function stream(talk, request, response) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  const tell = (event, data) =>
    response.write(
      `${data.seq ? `id: ${data.seq}\n` : ""}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
    );
  for (const message of talk.messages.slice(Number(request.headers["last-event-id"] ?? 0)))
    tell("message", message);
  tell("status", { status: talk.status, outcome: talk.outcome });
  talk.listeners.add(tell);
  const beat = setInterval(() => response.write(": here\n\n"), 15_000);
  response.on("close", () => {
    talk.listeners.delete(tell);
    clearInterval(beat);
  });
}

async function page(url, response) {
  const name = url.pathname.startsWith("/c/") ? "index.html" : url.pathname.replace(/^\/(chat\/)?/, "");
  try {
    const content = await readFile(join(files, name));
    response
      .writeHead(200, { "Content-Type": types[extname(name)], "Content-Security-Policy": csp })
      .end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

// The page of another site, with a strict policy of its own.
function host(request, response) {
  const home = `http://127.0.0.1:${server.address().port}`;
  const policy = `default-src 'none'; script-src ${home}; connect-src ${home}; img-src ${home}`;
  const query = new URL(request.url, "http://local").searchParams;
  const flow = query.get("flow") ?? "show";
  const theme = query.get("theme") ?? "auto";
  response.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": policy });
  response.end(`<!doctype html><html lang="${query.get("language") ?? "en"}"><meta name="viewport" content="width=device-width">
<title>Another site</title><h1>A shop of another origin</h1><p><a href="#">A link</a> of the shop.</p>
<script src="${home}/widget.js" data-flow="${flow}" data-theme="${theme}" data-context-journey-stage="onboarding"></script>`);
}

const server = createServer((request, response) => void handle(request, response));
server.listen(port, "127.0.0.1", () => {
  const other = createServer(host).listen(port && port + 1, "127.0.0.1", () =>
    process.stdout.write(`${server.address().port} ${other.address().port}\n`),
  );
});
