import type { ChatApi } from "./api";
import type { Desk } from "./controls/control";
import { type Beginning, Conversation } from "./conversation";
import type { Note, Scene } from "./scene";
import { counterpart, offerOf, openQuestion, wishesNow } from "./model";
import type { Safe } from "./storage";
import { bestLanguage, fill, textsOf, type Texts } from "./texts";
import { isFinal, type Json, type Question, type Wish } from "./types";
import { changedAnswer, openAnswer } from "./view/answer";
import { Composer } from "./view/composer";
import { element, isTouch } from "./view/dom";
import { ending } from "./view/foot";
import { Head } from "./view/head";
import { offeredAnswer } from "./view/offer";
import { Thread } from "./view/thread";
import { Ways } from "./ways";

export interface ChatSettings {
  base: string;
  /** What stands at the top, and whether it is the heading of a whole page. */
  heading: { words: string | null; level: "h1" | "h2" };
  language: string;
  languages: string[];
  /** Closes the panel; null where the chat is part of the page. */
  close: (() => void) | null;
  beginning(language: string): Beginning;
  /** The link from another channel by which the page was opened, if it was. */
  link: string | null;
  /** Tells the page outside: how the conversation stands, and how many messages it has. */
  changed(scene: Scene): void;
}

/** The chat as a person sees it: a conversation, drawn, in one language at a time. */
export class Chat {
  readonly element = element("div", { class: "frame" });
  private readonly conversation: Conversation;
  private readonly said = element("div", { class: "speaker", attributes: { role: "status" } });
  private language: string;
  private texts: Texts;
  private head!: Head;
  private thread!: Thread;
  private composer!: Composer;
  private banner!: HTMLElement;
  private foot!: HTMLElement;
  private scene: Scene | null = null;
  private draft = "";
  private link: string | undefined;
  private noteTimer: ReturnType<typeof setTimeout> | undefined;
  private noted = "";
  private readonly ways: Ways;

  constructor(
    private readonly settings: ChatSettings,
    api: ChatApi,
    safe: Safe,
  ) {
    this.language = safe.session()?.language ?? settings.language;
    this.texts = textsOf(this.language);
    this.link = settings.link ?? undefined;
    this.conversation = new Conversation(api, safe, {
      changed: (scene) => this.show(scene),
      noted: (note) => this.note(note),
    });
    this.ways = new Ways(this.conversation, {
      show: (panel) => this.banner.before(panel),
      found: () => this.scene && this.show(this.scene),
      settled: (words) => this.settled(words),
      cancelled: () => this.composer.focusMenu(),
    });
    this.build(Boolean(safe.session()?.credentials ?? settings.link));
  }

  begin(): Promise<void> {
    const { link } = this;
    this.link = undefined;
    return this.conversation.begin(this.settings.beginning(this.language), link);
  }

  hurry(): void {
    this.conversation.hurry();
  }

  focus(): void {
    if (this.composer.element.isConnected && !isTouch()) this.composer.focus();
    else this.thread.focusDock();
  }

  stop(): void {
    this.conversation.close();
    this.thread.stop();
    clearTimeout(this.noteTimer);
  }

  private build(readAlready: boolean): void {
    const { heading, languages, close, base } = this.settings;
    this.head = new Head(this.texts, heading, this.language, languages, {
      speak: (language) => this.speak(language),
      close,
    });
    this.thread = new Thread(
      this.texts,
      base,
      {
        answer: (question, labelledBy) =>
          openAnswer(question, {
            ...this.desk(question, labelledBy),
            chosen: this.chosenFor(question),
            wish: (wish) => this.wish(wish),
          }),
        offer: (offer, labelledBy) =>
          offeredAnswer(offer, this.desk(offer.asked.question, labelledBy), () => {
            this.conversation.decline();
            this.thread.focusDock();
          }),
        change: (question, labelledBy, keep) =>
          changedAnswer(question, this.desk(question, labelledBy), keep),
        repeat: (id) => this.conversation.repeat(id),
        drop: (id) => this.conversation.drop(id),
      },
      readAlready,
    );
    this.composer = new Composer(this.texts, {
      say: (text) => this.conversation.say(text, this.openStep()),
      wish: (wish) => this.wish(wish),
      draft: (text) => (this.draft = text),
      elsewhere: () => this.ways.leave(this.texts),
      join: () => this.ways.join(this.texts),
      hand: (file) => void this.hand(file),
    });
    this.banner = element("div", { class: "banner", attributes: { role: "status" } });
    this.foot = element("footer", { class: "base" }, this.composer.element);
    this.element.lang = this.language;
    this.element.replaceChildren(this.head.element, this.thread.element, this.banner, this.foot, this.said);
  }

  private speak(language: string): void {
    if (language === this.language) return;
    this.conversation.speaks(language);
    this.rebuild(language);
    const { scene } = this;
    if (scene) this.show(scene);
    this.element.querySelector<HTMLElement>(".languages button")?.focus();
    if (scene?.phase === "live" && !isFinal(scene.state.status)) {
      const step = this.openStep();
      this.conversation.wish({ wish: "language", language, ...(step ? { step } : {}) }, this.texts.name);
    }
  }

  private rebuild(language: string): void {
    const { draft } = this;
    this.language = language;
    this.texts = textsOf(language);
    this.thread.stop();
    this.ways.close();
    this.build(true);
    this.composer.text = draft;
  }

  private chosenFor(question: Question): Json | undefined {
    const offer = this.scene && offerOf(this.scene.state, this.scene.chosen);
    return offer?.open && offer.asked.question === question ? offer.chosen.value : undefined;
  }

  private wish(wish: Wish): void {
    const step = this.openStep();
    const label = this.texts.wishes[wish as keyof Texts["wishes"]];
    this.conversation.wish({ wish, ...(step ? { step } : {}) }, label);
    this.thread.focusDock();
  }

  private desk(question: Question, labelledBy: string): Desk {
    return {
      language: this.language,
      texts: this.texts,
      base: `${this.settings.base}/`,
      labelledBy,
      answer: (value, label) => {
        this.thread.closeEditing();
        this.thread.focusDock();
        this.conversation.answer(question.step, value, label);
      },
      upload: (file) => this.conversation.upload(question.step, file),
      announce: (text) => (this.said.textContent = text),
    };
  }

  private openStep(): string | null {
    return this.scene ? (openQuestion(this.scene.state)?.question?.step ?? null) : null;
  }

  private show(scene: Scene): void {
    this.scene = scene;
    const { phase, state, connected, chosen } = scene;
    // A conversation that began elsewhere has its language already.
    const language = bestLanguage([this.conversation.language, this.language]);
    if (language !== this.language) this.rebuild(language);
    this.head.with(counterpart(state));
    this.thread.render(state, connected, chosen);
    this.ways.look(scene);
    const can = { ...this.ways.can(scene), hand: state.status === "handed-off" };
    if (!can.move && !can.join) this.ways.close();
    this.composer.fit(openQuestion(state)?.question ?? null, wishesNow(state), phase === "live", can);
    const kept = phase === "worthless" && this.conversation.kept;
    const end = ending(scene, this.texts, kept, () => void this.goOn(kept));
    const part = end ?? this.composer.element;
    const stuck = phase === "worthless" && this.foot.firstChild === this.composer.element;
    const same = end ? this.foot.textContent === end.textContent : this.foot.firstChild === part;
    if (!same) this.foot.replaceChildren(part);
    if (stuck) part.querySelector("button")?.focus();
    this.tell();
    this.settings.changed(scene);
  }

  private async goOn(kept: boolean): Promise<void> {
    this.thread.focusDock();
    if (kept) await this.begin();
    else await this.conversation.beginAnew(this.settings.beginning(this.language));
    this.focus();
  }

  private settled(words: string): void {
    this.thread.focusDock();
    this.tellOnce(words);
    if (this.scene) this.ways.look(this.scene);
  }

  private async hand(file: File): Promise<void> {
    const { texts } = this;
    this.tellOnce(fill(texts.uploading, { name: file.name }));
    const came = await this.conversation.hand(file);
    if (came.kind === "done") return this.tellOnce("");
    if (came.kind === "again") return this.tellOnce(texts.uploadFailed);
    const { status, type } = came.problem;
    const full = type === "too-many-files" ? texts.tooManyFiles : texts.moved;
    this.tellOnce(
      status === 413 || status === 415 ? texts.personFile : status === 409 ? full : texts.uploadFailed,
    );
  }

  private note({ kind, text }: Note): void {
    if (kind === "code") return this.tellOnce(text);
    if (text && !this.composer.text && kind === "moved") this.composer.text = text;
    this.tellOnce(this.texts[kind]);
  }

  private tellOnce(words: string): void {
    this.noted = words;
    clearTimeout(this.noteTimer);
    this.noteTimer = setTimeout(() => {
      this.noted = "";
      this.tell();
    }, 12_000);
    this.tell();
  }

  private tell(): void {
    if (!this.scene) return;
    const { phase, connected } = this.scene;
    const lost = !connected && phase !== "gone" && phase !== "failed";
    const words = lost ? this.texts.offline : phase === "starting" ? this.texts.starting : this.noted;
    if (this.banner.textContent !== words) this.banner.textContent = words;
    this.banner.hidden = words === "";
  }
}
