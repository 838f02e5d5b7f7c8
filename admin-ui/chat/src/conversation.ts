import {
  type ChatApi,
  type Credentials,
  type Outcome,
  type Problem,
  type Reply,
  conversationOver,
  questionMoved,
  unknownConversation,
} from "./api";
import { backoff, pause } from "./backoff";
import { randomId } from "./ids";
import { type Change, NOTHING, completeTo, hasGap, reduce } from "./model";
import { Outbox } from "./outbox";
import type { Listener, Scene } from "./scene";
import type { ServerEvent } from "./sse";
import type { Entry, Safe, Saved } from "./storage";
import { EventStream } from "./stream";
import {
  type Checked,
  type Json,
  type Message,
  type Moved,
  type Outgoing,
  type SentCode,
  type Snapshot,
  type Standing,
  type StartRequest,
  type Ways,
  isFinal,
} from "./types";

export interface Beginning {
  flow: string;
  invitation: string | null;
  request: Omit<StartRequest, "id">;
}

const TYPING_MS = 12_000;
const POLL_MS = 3_000;

/** One conversation from start or resumption to its end, as the customer's browser lives it. */
export class Conversation {
  private scene: Scene = { phase: "idle", state: NOTHING, connected: true, problem: null, chosen: null };
  private saved: Saved | null = null;
  private outbox: Outbox | null = null;
  private stream: EventStream | null = null;
  private ended = new AbortController();
  private wake: () => void = () => {};
  private catchingUp = false;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private pollTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: ChatApi,
    private readonly safe: Safe,
    private readonly listener: Listener,
  ) {}

  get language(): string | null {
    return this.saved?.language ?? null;
  }

  /** Whether a conversation is kept in this browser. */
  get kept(): boolean {
    return Boolean(this.safe.session()?.credentials);
  }

  /** Goes on where a link leads, or resumes the conversation kept in this browser, or starts one. */
  async begin(beginning: Beginning, link: string | null = this.safe.link()): Promise<void> {
    if (link) return this.follow(link, beginning);
    const kept = this.safe.session();
    const fits = kept !== null && (!beginning.invitation || beginning.invitation === kept.invitation);
    if (kept && !fits) this.safe.forget();
    this.saved = fits ? kept : newSession(beginning);
    this.safe.keep(this.saved);
    this.set({ phase: "starting", problem: null, chosen: this.saved.chosen ?? null });
    if (!this.saved.credentials) return this.start(this.saved);
    if (!(await this.resume(this.saved.credentials))) await this.beginAnew(beginning);
  }

  /** Leaves the conversation kept here, if any, and starts another. */
  async beginAnew(beginning: Beginning): Promise<void> {
    this.close();
    this.ended = new AbortController();
    this.safe.forget();
    this.scene = { ...this.scene, state: NOTHING };
    await this.begin(beginning, null);
  }

  /** Leaves be what the link stood for. */
  decline(): void {
    if (!this.scene.chosen) return;
    this.remember({ chosen: null });
    this.set({ chosen: null });
  }

  say(text: string, step: string | null): void {
    this.post({ id: randomId(), ...(step ? { step } : {}), text }, text);
  }

  answer(step: string, value: Json, label: string): void {
    this.post({ id: randomId(), step, value }, label);
  }

  wish(message: Pick<Outgoing, "wish" | "language" | "step">, label: string): void {
    this.post({ id: randomId(), ...message }, label);
  }

  speaks(language: string): void {
    this.remember({ language });
  }

  /** Sends once more what was refused, as a new message. */
  repeat(id: string): void {
    const sending = this.scene.state.sendings.find((one) => one.message.id === id);
    this.drop(id);
    if (sending) this.post({ ...sending.message, id: randomId() }, sending.label);
  }

  drop(id: string): void {
    this.change({ type: "dropped", id });
  }

  upload(step: string, file: File): Promise<Outcome<{ fileId: string }>> {
    return this.held((who) => this.api.upload(who, step, file));
  }

  /** Sends a file to the person who has the conversation. */
  async hand(file: File): Promise<Outcome<{ fileId: string }>> {
    const outcome = await this.held((who) => this.api.upload(who, null, file));
    if (outcome.kind === "done") {
      this.post({ id: randomId(), value: outcome.body.fileId }, `\u{1f4ce} ${file.name}`);
    }
    return outcome;
  }

  /** The channels that it can go on in; none while that can't be asked. */
  async ways(): Promise<Ways> {
    const outcome = await this.held((who) => this.api.ways(who));
    return outcome.kind === "done" ? outcome.body : { channels: [] };
  }

  move(channel: string, address?: string): Promise<Outcome<Moved>> {
    return this.held((who) => this.api.move(who, channel, address));
  }

  sendCode(channel: string, address: string): Promise<Outcome<SentCode>> {
    return this.held((who) => this.api.sendCode(who, channel, address));
  }

  checkCode(code: string): Promise<Outcome<Checked>> {
    return this.held((who) => this.api.checkCode(who, code));
  }

  private held<T>(call: (who: Credentials) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const who = this.saved?.credentials;
    return who ? call(who) : Promise.resolve({ kind: "again", afterMs: null });
  }

  /** The network is back, or the page is looked at again. */
  hurry(): void {
    this.wake();
    this.outbox?.hurry();
    this.stream?.hurry();
  }

  close(): void {
    this.ended.abort();
    this.outbox?.close();
    this.closeStream();
    this.outbox = null;
    clearTimeout(this.typingTimer);
    clearTimeout(this.pollTimer);
  }

  /** What was kept here gives way only once the link has proved good. */
  private async follow(link: string, beginning: Beginning): Promise<void> {
    this.safe.keepLink(link);
    this.set({ phase: "starting", problem: null });
    const outcome = await this.untilKnown(() => this.api.follow(link));
    if (!outcome) return;
    this.safe.forgetLink();
    if (outcome.kind === "refused") return this.set({ phase: "worthless" });
    const { conversationId, token, language, chosen = null } = outcome.body;
    if (this.safe.session()?.credentials?.conversationId !== conversationId) this.safe.forget();
    this.saved = { ...newSession(beginning), credentials: { conversationId, token }, language, chosen };
    this.safe.keep(this.saved);
    this.set({ chosen });
    if (!(await this.resume({ conversationId, token }))) this.lose();
  }

  private remember(part: Partial<Saved>): void {
    if (!this.saved) return;
    this.saved = { ...this.saved, ...part };
    this.safe.keep(this.saved);
  }

  private async start(session: Saved): Promise<void> {
    const outcome = await this.untilKnown(() => this.api.start(session.flow, session.start));
    if (!outcome) return;
    if (outcome.kind === "refused") {
      this.safe.forget();
      return this.set({ phase: "failed", problem: wording(outcome.problem) });
    }
    const { conversationId, token } = outcome.body;
    this.saved = { ...session, credentials: { conversationId, token } };
    this.safe.keep(this.saved);
    this.live({ conversationId, token }, outcome.body);
  }

  /** False when the server doesn't know the conversation. */
  private async resume(credentials: Credentials): Promise<boolean> {
    const outcome = await this.untilKnown(() => this.api.read(credentials, 0));
    if (!outcome) return true;
    if (outcome.kind === "refused") return false;
    this.live(credentials, outcome.body);
    return true;
  }

  /** Repeats a call until the server has answered it; null when we were closed meanwhile. */
  private async untilKnown<T>(
    call: () => Promise<Outcome<T>>,
  ): Promise<Exclude<Outcome<T>, { kind: "again" }> | null> {
    const { signal } = this.ended;
    for (let attempt = 1; ; attempt++) {
      const outcome = await call();
      if (signal.aborted) return null;
      if (outcome.kind !== "again") {
        this.set({ connected: true });
        return outcome;
      }
      this.set({ connected: false });
      const ms = Math.max(outcome.afterMs ?? 0, backoff(attempt));
      await pause(ms, signal, (wake) => (this.wake = outcome.afterMs === null ? wake : () => {}));
      if (signal.aborted) return null;
    }
  }

  private live(credentials: Credentials, snapshot: Snapshot): void {
    this.outbox = new Outbox(this.safe, (message) => this.api.send(credentials, message), {
      attempted: (id) => this.change({ type: "attempted", id }),
      accepted: (id, reply) => this.accepted(id, reply),
      refused: (entry, problem) => void this.refused(entry, problem),
      reachable: (connected) => this.set({ connected }),
    });
    this.scene = { ...this.scene, phase: "live", connected: true };
    this.change({ type: "loaded", snapshot });
    for (const { message, label, at } of this.outbox.waiting) {
      this.change({ type: "queued", message, label, at });
    }
    this.outbox.hurry();
    if (!isFinal(snapshot.status)) this.openStream(credentials);
  }

  private post(message: Outgoing, label: string): void {
    if (!message.wish) this.decline();
    const entry: Entry = { message, label, at: new Date().toISOString() };
    this.change({ type: "queued", ...entry });
    this.outbox?.add(entry);
  }

  private accepted(id: string, reply: Reply): void {
    if (reply.code) {
      this.drop(id);
      return this.listener.noted({ kind: "code", text: reply.code.text });
    }
    this.change({ type: "accepted", id, snapshot: reply, pending: reply.pending === true });
    if (this.scene.state.expecting) this.poll();
    this.settle();
  }

  private async refused(entry: Entry, problem: Problem): Promise<void> {
    const { id, text } = entry.message;
    if (questionMoved(problem) || conversationOver(problem)) {
      if (problem.messages) this.change({ type: "received", messages: problem.messages });
      if (!problem.messages || conversationOver(problem)) await this.catchUp();
      this.drop(id);
      this.listener.noted({ kind: questionMoved(problem) ? "moved" : "over", text: text ?? null });
    } else if (unknownConversation(problem)) {
      this.lose();
    } else {
      this.change({ type: "failed", id, why: wording(problem) });
    }
  }

  private openStream(credentials: Credentials): void {
    this.stream ??= new EventStream(
      (signal) => this.api.stream(credentials, completeTo(this.scene.state), signal),
      {
        opened: () => this.set({ connected: true }),
        lost: () => this.set({ connected: false }),
        event: (event) => this.heard(event),
        refused: () => {
          this.stream = null;
          void this.catchUp();
        },
      },
    );
  }

  private closeStream(): void {
    this.stream?.close();
    this.stream = null;
  }

  private heard(event: ServerEvent): void {
    const data = parsed(event.data);
    if (event.type === "message" && data) {
      this.change({ type: "received", messages: [data as unknown as Message] });
    } else if (event.type === "status" && data) {
      const { status, outcome, agent } = data as unknown as Standing;
      this.change({ type: "status", status, outcome, agent: agent ?? null });
    } else if (event.type === "typing") {
      this.typing(data?.typing !== false && data?.active !== false && data?.from !== "customer");
    } else if (event.type === "resync") {
      void this.reload();
    }
    this.settle();
  }

  private typing(active: boolean): void {
    this.change({ type: "typing", active });
    clearTimeout(this.typingTimer);
    if (active) this.typingTimer = setTimeout(() => this.typing(false), TYPING_MS);
  }

  /** Fetches what is missing; ends the stream when the conversation has ended and all is here. */
  private settle(): void {
    const { state } = this.scene;
    if (hasGap(state)) void this.catchUp();
    else if (isFinal(state.status) && this.stream) {
      this.closeStream();
      void this.catchUp();
    }
  }

  private poll(): void {
    clearTimeout(this.pollTimer);
    this.pollTimer = setTimeout(() => {
      if (!this.scene.state.expecting) return;
      void this.catchUp().then(() => this.poll());
    }, POLL_MS);
  }

  private async catchUp(): Promise<void> {
    const credentials = this.saved?.credentials;
    if (!credentials || this.catchingUp) return;
    this.catchingUp = true;
    const outcome = await this.api.read(credentials, completeTo(this.scene.state));
    this.catchingUp = false;
    if (this.ended.signal.aborted) return;
    if (outcome.kind === "done") {
      const { messages, status, outcome: end, agent } = outcome.body;
      this.change({ type: "received", messages });
      this.change({ type: "status", status, outcome: end, agent: agent ?? null });
    } else if (outcome.kind === "refused" && unknownConversation(outcome.problem)) {
      this.lose();
    }
  }

  private async reload(): Promise<void> {
    const credentials = this.saved?.credentials;
    if (!credentials) return;
    const outcome = await this.untilKnown(() => this.api.read(credentials, 0));
    if (outcome?.kind === "done") this.change({ type: "loaded", snapshot: outcome.body });
  }

  private lose(): void {
    this.close();
    this.safe.forget();
    this.set({ phase: "gone" });
  }

  private change(change: Change): void {
    this.set({ state: reduce(this.scene.state, change) });
  }

  private set(part: Partial<Scene>): void {
    this.scene = { ...this.scene, ...part };
    this.listener.changed(this.scene);
  }
}

function newSession({ flow, invitation, request }: Beginning): Saved {
  return {
    flow,
    invitation,
    start: { id: randomId(), ...request },
    credentials: null,
    language: request.language ?? null,
  };
}

const wording = (problem: Problem) => problem.detail || problem.title || String(problem.status);

function parsed(data: string): Record<string, Json> | null {
  try {
    return JSON.parse(data) as Record<string, Json>;
  } catch {
    return null;
  }
}
