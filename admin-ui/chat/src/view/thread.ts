import type { Control } from "../controls/control";
import {
  answeredQuestions,
  isWaiting,
  type Offer,
  offerOf,
  openQuestion,
  type State,
  unconfirmed,
} from "../model";
import { fill, type Texts } from "../texts";
import type { Chosen, Message, Question } from "../types";
import { attribute, button, element } from "./dom";
import { icon } from "./icons";
import { messageRow, type Row, sendingRow } from "./message";
import { Scroll } from "./scroll";

/** After this long a screen reader has taken in what it was not to read out. */
const SETTLED_MS = 500;

export interface ThreadActs {
  /** The ways to answer the open question; null: the composer is enough. */
  answer(question: Question, labelledBy: string): Control | null;
  change(question: Question, labelledBy: string, close: () => void): Control;
  /** The way to send what was chosen in a link. */
  offer(offer: Offer, labelledBy: string): Control;
  repeat(id: string): void;
  drop(id: string): void;
}

/** The messages, the control of the open question below them, and what scrolls. */
export class Thread {
  readonly element: HTMLElement;
  private readonly log = element("div", { class: "log", attributes: { role: "log", "aria-live": "polite" } });
  private readonly dock = element("div", { class: "dock", attributes: { tabindex: -1 } });
  private readonly dots = element(
    "div",
    { class: "dots", attributes: { "aria-hidden": "true", hidden: true } },
    element("i"),
    element("i"),
    element("i"),
  );
  private readonly jump: HTMLButtonElement;
  private readonly scroll: Scroll;
  private readonly rows = new Map<string, Row & { state: string }>();
  private docked: Message | null = null;
  private offered: Offer | null = null;
  private editing: { panel: HTMLElement; offer: HTMLElement } | null = null;
  private first = true;

  constructor(
    private readonly texts: Texts,
    private readonly base: string,
    private readonly acts: ThreadActs,
    /** What comes first was read before (a reload, another language): it is not read out again. */
    readAlready: boolean,
  ) {
    if (readAlready) attribute(this.log, "aria-live", "off");
    const content = element("div", { class: "thread" }, this.log, this.dots, this.dock);
    const scroller = element(
      "div",
      { class: "scroller", attributes: { tabindex: 0, role: "region", "aria-label": texts.messages } },
      content,
    );
    this.jump = button("jump", icon("down"), () => this.scroll.toNew(null, true));
    this.jump.append(texts.newMessages);
    this.jump.hidden = true;
    this.scroll = new Scroll(scroller, content, (near) => near && (this.jump.hidden = true));
    this.element = element("div", { class: "conversation" }, scroller, this.jump);
  }

  /** After an answer the focus waits here, just before the next control. */
  focusDock(): void {
    this.dock.focus({ preventScroll: true });
  }

  stop(): void {
    this.scroll.stop();
  }

  render(state: State, connected: boolean, chosen: Chosen | null): void {
    const near = this.scroll.near;
    const fresh = this.drawRows(state, connected);
    const moved = this.drawDock(state, chosen);
    const waiting = connected && isWaiting(state);
    const dotsCame = waiting && this.dots.hidden;
    this.dots.hidden = !waiting;
    if (fresh.length > 0 || moved || dotsCame) this.follow(fresh, near);
    if (state.messages.length === 0 || !this.first) return;
    this.first = false;
    setTimeout(() => attribute(this.log, "aria-live", "polite"), SETTLED_MS);
  }

  private follow(fresh: Row[], near: boolean): void {
    const own = fresh.some((row) => row.from === "customer" && row.element.classList.contains("sending"));
    if (near || own || this.first) {
      const start = fresh.find((row) => row.from !== "customer")?.element ?? null;
      this.scroll.toNew(this.first ? null : start, !this.first);
    } else if (fresh.some((row) => row.from !== "customer")) {
      this.jump.hidden = false;
    }
  }

  /** Draws what isn't drawn yet, takes away what is gone; returns what is new. */
  private drawRows(state: State, connected: boolean): Row[] {
    const answered = answeredQuestions(state);
    const wanted = new Set<string>();
    const fresh: Row[] = [];
    const ordered: HTMLElement[] = [];
    const want = (key: string, version: string, make: () => Row) => {
      wanted.add(key);
      let row = this.rows.get(key);
      if (row?.state !== version) {
        const before = row;
        row = { ...make(), state: version };
        if (before) before.element.remove();
        else fresh.push(row);
        this.rows.set(key, row);
      }
      ordered.push(row.element);
      return row;
    };
    for (const message of state.messages) {
      if (message.from === "customer" && !message.text && !message.media) continue;
      const row = want(String(message.seq), "", () => messageRow(message, this.texts, this.base));
      this.offerChange(row, answered.get(message.seq) ?? null);
    }
    for (const sending of unconfirmed(state)) {
      const { id } = sending.message;
      const act = { again: () => this.acts.repeat(id), remove: () => this.acts.drop(id) };
      want(id, `${sending.failed} ${connected}`, () => sendingRow(sending, this.texts, !connected, act));
    }
    for (const [key, row] of this.rows) {
      if (wanted.has(key)) continue;
      row.element.remove();
      this.rows.delete(key);
    }
    this.place(ordered);
    return fresh;
  }

  private place(ordered: HTMLElement[]): void {
    ordered.forEach((row, at) => {
      if (this.log.children[at] !== row) this.log.insertBefore(row, this.log.children[at] ?? null);
      const sameBefore = speaker(ordered[at - 1]) === speaker(row);
      const sameAfter = speaker(ordered[at + 1]) === speaker(row);
      row.classList.toggle("first", !sameBefore);
      row.classList.toggle("last", !sameAfter);
    });
  }

  private offerChange({ element: row }: Row, asked: Message | null): void {
    const old = row.querySelector(":scope > .change");
    if (!asked?.question || old) {
      if (!asked) old?.remove();
      return;
    }
    const offer = button("change", icon("pencil", "icon tiny"), () => this.edit(row, offer, asked));
    offer.append(element("span", {}, this.texts.change));
    attribute(offer, "aria-label", fill(this.texts.changeOf, { question: asked.text ?? "" }));
    row.append(offer);
  }

  private edit(row: HTMLElement, offer: HTMLButtonElement, { question, seq }: Message): void {
    this.closeEditing();
    const asked = this.rows.get(String(seq));
    if (!question || !asked) return;
    const control = this.acts.change(question, asked.textId, () => {
      this.closeEditing();
      offer.focus();
    });
    const panel = element("div", { class: "editing", attributes: { "aria-live": "off" } }, control.element);
    this.editing = { panel, offer };
    offer.hidden = true;
    row.append(panel);
    control.focus();
    panel.scrollIntoView({ block: "nearest" });
  }

  /** Ends the changing of an earlier answer. */
  closeEditing(): void {
    if (!this.editing) return;
    this.editing.panel.remove();
    this.editing.offer.hidden = false;
    this.editing = null;
  }

  private drawDock(state: State, chosen: Chosen | null): boolean {
    const asked = openQuestion(state);
    const offered = offerOf(state, chosen);
    const sameOffer = offered?.asked === this.offered?.asked && offered?.open === this.offered?.open;
    if (asked === this.docked && sameOffer) return false;
    this.docked = asked;
    this.offered = offered;
    const row = asked && this.rows.get(String(asked.seq));
    const control = asked?.question && row ? this.acts.answer(asked.question, row.textId) : null;
    const offeredRow = offered && this.rows.get(String(offered.asked.seq));
    const offer = offered && offeredRow ? this.acts.offer(offered, offeredRow.textId) : null;
    const hadFocus = this.dock.contains((this.dock.getRootNode() as ShadowRoot).activeElement);
    this.dock.replaceChildren(...[offer, control].flatMap((part) => part?.element ?? []));
    if (offer && !sameOffer) offer.focus();
    else if (hadFocus) this.focusDock();
    return offer !== null || control !== null;
  }
}

function speaker(row: HTMLElement | undefined): string | null {
  if (!row) return null;
  return ["bot", "customer", "agent"].find((from) => row.classList.contains(from)) ?? null;
}
