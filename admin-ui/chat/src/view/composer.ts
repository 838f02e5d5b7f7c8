import { fitKeyboard } from "../controls/text";
import { fill, type Texts } from "../texts";
import type { Question, Wish } from "../types";
import { attribute, button, element, freshId, isTouch } from "./dom";
import { icon } from "./icons";
import { Menu, type MenuItem } from "./menu";

export interface ComposerActs {
  say(text: string): void;
  wish(wish: Wish): void;
  draft(text: string): void;
  /** Asks for the ways to go on in another channel. */
  elsewhere(): void;
  /** Asks for another address of the customer. */
  join(): void;
  /** Sends a file to the person who has the conversation. */
  hand(file: File): void;
}

/** What can be done now beside writing. */
export interface Abilities {
  move: boolean;
  join: boolean;
  hand: boolean;
}

const NONE: Abilities = { move: false, join: false, hand: false };

const WISHES = ["skip", "back", "repeat", "plainer", "why", "human", "stop"] as const;

/** Where anything can be written at any time, with the wishes that the open question allows. */
export class Composer {
  readonly element: HTMLFormElement;
  private readonly field: HTMLTextAreaElement;
  private readonly send: HTMLButtonElement;
  private readonly counter: HTMLElement;
  private readonly menu: Menu;
  private question: Question | null = null;
  private offered: readonly string[] = [];
  private ready = false;
  private can = NONE;
  private readonly clip: HTMLButtonElement;
  private readonly picker = element("input", {
    class: "hidden-input",
    attributes: { type: "file", tabindex: -1, "aria-hidden": "true" },
    on: { change: () => this.hand() },
  });

  constructor(
    private readonly texts: Texts,
    private readonly acts: ComposerActs,
  ) {
    const counterId = freshId();
    this.field = element("textarea", {
      class: "write",
      attributes: {
        rows: 1,
        "aria-label": texts.compose,
        placeholder: texts.compose,
        enterkeyhint: "send",
        "aria-describedby": counterId,
      },
      on: { input: () => this.update(), keydown: (event) => this.key(event) },
    });
    this.counter = element("span", { class: "counter", attributes: { id: counterId } });
    this.send = element(
      "button",
      { class: "send", attributes: { type: "submit", "aria-label": texts.send } },
      icon("send"),
    );
    const more = button("round", icon("more", "icon bold"), () => {});
    attribute(more, "aria-label", texts.more);
    this.menu = new Menu(more, "wishes", () => this.choices());
    this.clip = button("round", icon("clip"), () => this.picker.click());
    attribute(this.clip, "aria-label", texts.attach);
    this.element = element(
      "form",
      { class: "composer", attributes: { novalidate: true } },
      this.menu.element,
      this.clip,
      this.picker,
      element("div", { class: "write-box" }, this.field, this.counter, this.send),
    );
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.update();
  }

  get text(): string {
    return this.field.value;
  }

  set text(text: string) {
    this.field.value = text;
    this.update();
  }

  /**
   * Fits the composer to the open question, if any, and to the wishes that can be made now. Not ready:
   * writing works, sending doesn't yet.
   */
  fit(question: Question | null, wishes: readonly string[], ready: boolean, can: Abilities): void {
    this.ready = ready;
    this.can = can;
    this.clip.hidden = !can.hand;
    this.offered = wishes;
    if (question !== this.question) {
      this.question = question;
      fitKeyboard(this.field, question);
      const isText = question?.presentation === "text";
      const format = isText ? question.format : null;
      const named =
        format === "email" || format === "tel" || format === "postcode" ? this.texts[format] : null;
      attribute(this.field, "placeholder", named ?? (isText ? this.texts.composeAnswer : this.texts.compose));
    }
    this.menu.element.classList.toggle("away", this.choices().length === 0);
    this.menu.refresh();
    this.update();
  }

  focusMenu(): void {
    this.menu.focus();
  }

  focus(): void {
    this.field.focus();
  }

  private choices(): MenuItem[] {
    const wishes = WISHES.filter((wish) => this.offered.includes(wish)).map((wish) => ({
      label: this.texts.wishes[wish],
      pick: () => this.acts.wish(wish),
    }));
    return [
      ...wishes,
      ...(this.can.join ? [{ label: this.texts.joinWish, pick: () => this.acts.join() }] : []),
      ...(this.can.move ? [{ label: this.texts.elsewhere, pick: () => this.acts.elsewhere() }] : []),
    ];
  }

  private hand(): void {
    const file = this.picker.files?.[0];
    this.picker.value = "";
    if (file) this.acts.hand(file);
  }

  private submit(): void {
    const text = this.field.value.trim();
    if (!text || !this.ready) return;
    this.field.value = "";
    this.update();
    this.acts.say(text);
  }

  /** Enter sends; where it has no shift to hold (a touch screen), a long answer keeps its lines. */
  private key(event: KeyboardEvent): void {
    const breaks = event.shiftKey || (this.question?.multiline === true && isTouch());
    if (event.key !== "Enter" || event.isComposing || breaks) return;
    event.preventDefault();
    this.submit();
  }

  private update(): void {
    const { value, style } = this.field;
    style.height = "auto";
    if (this.field.scrollHeight > 0) style.height = `${this.field.scrollHeight}px`;
    this.send.disabled = !value.trim() || !this.ready;
    this.acts.draft(value);
    this.count(value.trim().length);
  }

  /** Says how long the text is once it nears the limit. It is never cut: the reply says what is too much. */
  private count(n: number): void {
    const max = (this.question?.presentation === "text" && this.question.maxLength) || Infinity;
    const over = n > max;
    const words = over ? fill(this.texts.tooLong, { n: n - max }) : fill(this.texts.characters, { n, max });
    this.counter.textContent = n > max * 0.8 ? words : "";
    this.counter.classList.toggle("over", over);
  }
}
