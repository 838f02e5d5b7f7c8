import {
  type Chosen,
  isFinal,
  type Message,
  type Outgoing,
  type Question,
  type Snapshot,
  type Status,
  type Standing,
} from "./types";

/** A message of ours on its way: shown at once, replaced by the server's copy when that comes. */
export interface Sending {
  message: Outgoing;
  label: string;
  at: string;
  /** The last number known when it was first tried: a copy of it has a higher one. */
  since: number | null;
  /** Why the server did not take it; null while there is hope. */
  failed: string | null;
}

export interface State {
  /** In order of `seq`, each once. */
  messages: Message[];
  status: Status;
  outcome: string | null;
  /** The person who has taken over; null while there is none. */
  agent: { name: string | null } | null;
  typing: boolean;
  /** The server took a message and has said that its reply comes later. */
  expecting: boolean;
  sendings: Sending[];
}

export type Change =
  | { type: "received"; messages: Message[] }
  | { type: "loaded"; snapshot: Snapshot }
  | ({ type: "status" } & Standing)
  | { type: "typing"; active: boolean }
  | { type: "queued"; message: Outgoing; label: string; at: string }
  | { type: "attempted"; id: string }
  | { type: "accepted"; id: string; snapshot: Snapshot; pending: boolean }
  | { type: "failed"; id: string; why: string }
  | { type: "dropped"; id: string };

export const NOTHING: State = {
  messages: [],
  status: "open",
  outcome: null,
  agent: null,
  typing: false,
  expecting: false,
  sendings: [],
};

export function reduce(state: State, change: Change): State {
  switch (change.type) {
    case "received":
      return receive(state, change.messages);
    case "loaded":
      return { ...receive({ ...state, messages: [] }, change.snapshot.messages), ...end(change.snapshot) };
    case "status":
      return { ...state, ...end(change) };
    case "typing":
      return { ...state, typing: change.active };
    case "queued": {
      const { message, label, at } = change;
      return { ...state, sendings: [...state.sendings, { message, label, at, since: null, failed: null }] };
    }
    case "attempted":
      return amend(state, change.id, (sending) => ({
        ...sending,
        since: sending.since ?? lastSeq(state),
      }));
    case "accepted":
      return accept(state, change);
    case "failed":
      return amend(state, change.id, (sending) => ({ ...sending, failed: change.why }));
    case "dropped":
      return drop(state, change.id);
  }
}

function receive(state: State, incoming: Message[]): State {
  const bySeq = new Map(state.messages.map((message) => [message.seq, message]));
  let spoken = false;
  for (const message of incoming) {
    if (!Number.isInteger(message?.seq) || bySeq.has(message.seq)) continue;
    bySeq.set(message.seq, message);
    spoken ||= message.from !== "customer";
  }
  if (bySeq.size === state.messages.length) return state;
  return {
    ...state,
    messages: [...bySeq.values()].toSorted((a, b) => a.seq - b.seq),
    typing: state.typing && !spoken,
    expecting: state.expecting && !spoken,
  };
}

/** An answer given again to a message sent again tells an old status: it counts only if nothing newer is known. */
function accept(state: State, change: Extract<Change, { type: "accepted" }>): State {
  const { snapshot } = change;
  const known = lastSeq(state);
  const latest = Math.max(0, ...snapshot.messages.map((message) => message.seq));
  const next = drop(receive(state, snapshot.messages), change.id);
  return {
    ...next,
    ...(latest >= known ? end(snapshot) : {}),
    expecting: change.pending && !snapshot.messages.some((message) => message.from !== "customer"),
  };
}

const end = ({ status, outcome, agent }: Standing) => ({
  status,
  outcome: outcome ?? null,
  agent: agent ?? null,
});

const drop = (state: State, id: string): State => ({
  ...state,
  sendings: state.sendings.filter((sending) => sending.message.id !== id),
});

function amend(state: State, id: string, change: (sending: Sending) => Sending): State {
  const sendings = state.sendings.map((one) => (one.message.id === id ? change(one) : one));
  return { ...state, sendings };
}

export const lastSeq = (state: State): number => state.messages.at(-1)?.seq ?? 0;

/** The highest number up to which no message is missing. */
export function completeTo(state: State): number {
  let next = 1;
  for (const { seq } of state.messages) {
    if (seq !== next) break;
    next++;
  }
  return next - 1;
}

export const hasGap = (state: State): boolean => completeTo(state) < lastSeq(state);

/** Our messages that the server's copy hasn't replaced yet. */
export function unconfirmed(state: State): Sending[] {
  return state.sendings.filter(
    ({ since, failed }) => failed !== null || since === null || !heardFrom(state, since),
  );
}

const heardFrom = (state: State, since: number) =>
  state.messages.some((message) => message.from === "customer" && message.seq > since);

/** Whether something is to be expected from the other side now. */
export const isWaiting = (state: State): boolean =>
  state.typing ||
  state.expecting ||
  state.sendings.some((sending) => sending.failed === null && sending.since !== null);

/** The question asked last. */
export const latestQuestion = (state: State): Message | null => state.messages.findLast(isQuestion) ?? null;

/**
 * The question to be answered now, if any: the latest, unless its answer is on its way or has been
 * met. What leaves a question open is followed by the question again, or (a second message that
 * belongs to the reply before) by nothing.
 */
export function openQuestion(state: State): Message | null {
  if (state.status !== "open" || state.expecting) return null;
  const latest = latestQuestion(state);
  const answered = state.sendings.some(
    ({ message, failed }) => failed === null && !message.wish && message.step === latest?.question?.step,
  );
  return answered || (latest && isMet(state, latest)) ? null : latest;
}

/**
 * What was chosen in a link, as long as there is something to send: its question is open, or was
 * answered otherwise. An order can't be sent by its first alone.
 */
export function offerOf(state: State, chosen: Chosen | null): Offer | null {
  if (!chosen) return null;
  const asked = state.messages.findLast((message) => message.question?.step === chosen.step);
  if (!asked || !isQuestion(asked) || asked.question.presentation === "ranking") return null;
  const open = openQuestion(state) === asked;
  const answers = [...answeredQuestions(state)].filter(([, { seq }]) => seq === asked.seq);
  const given = answers.map(([seq]) => state.messages.find((message) => message.seq === seq)?.text);
  return open || (given.length > 0 && !given.includes(chosen.label)) ? { chosen, asked, open } : null;
}

/** The answer chosen in a link, with the question that it answers. */
export interface Offer {
  chosen: Chosen;
  asked: Message & { question: Question };
  /** Whether the question waits for its answer; else the answer given would be changed. */
  open: boolean;
}

function isMet(state: State, asked: Message): boolean {
  const reply = state.messages.findIndex(({ seq, from }) => seq > asked.seq && from === "customer");
  return reply >= 0 && state.messages.slice(reply).some(({ from }) => from !== "customer");
}

/**
 * What can be wished now: of the open question; between questions, the way out and to a person; with a
 * person, the way out.
 */
export function wishesNow(state: State): string[] {
  if (isFinal(state.status) || isWaiting(state)) return [];
  const wishes = latestQuestion(state)?.question?.wishes ?? [];
  if (state.status === "handed-off") return wishes.filter((wish) => wish === "stop");
  return openQuestion(state) ? wishes : wishes.filter((wish) => wish === "stop" || wish === "human");
}

/** Who answers now: the robot, nobody yet, or a person, whose name may be known. */
export interface Counterpart {
  kind: "robot" | "nobody" | "person";
  name: string | null;
}

export function counterpart({ status, agent }: State): Counterpart {
  if (status !== "handed-off") return { kind: "robot", name: null };
  return agent ? { kind: "person", name: agent.name } : { kind: "nobody", name: null };
}

/**
 * Which question each message of the customer answered, by the message's number: the last message
 * before the next question, unless something else was said to it. A question asked again leaves only
 * its last asking. With a person nothing is an answer.
 */
export function answeredQuestions(state: State): Map<number, Message> {
  if (state.status === "handed-off") return new Map();
  const latest = new Map<string, number>();
  for (const message of state.messages) {
    if (isQuestion(message)) latest.set(message.question.step, message.seq);
  }
  const answers = new Map<number, Message>();
  let asked: Message | null = null;
  let reply: number | null = null;
  let met = false;
  const settle = () => {
    if (asked?.question && reply !== null && latest.get(asked.question.step) === asked.seq) {
      answers.set(reply, asked);
    }
  };
  for (const message of state.messages) {
    if (isQuestion(message)) {
      settle();
      asked = message;
      reply = null;
      met = false;
    } else if (message.from !== "customer") {
      met = reply !== null;
    } else if (!met) {
      reply = message.seq;
    }
  }
  settle();
  return answers;
}

export function isQuestion(
  message: Message,
): message is Message & { question: NonNullable<Message["question"]> } {
  return Boolean(message.question);
}
