import type { Outcome } from "../api";
import { ADDRESS_KINDS, BY_DOORWAY_ALONE, OWN_NAMES } from "../channels";
import { complaint } from "../controls/parts";
import { safeUrl } from "../links";
import { fill, type Texts } from "../texts";
import type { Moved, Way } from "../types";
import { attribute, button, element, freshId, isTouch } from "./dom";
import { icon } from "./icons";
import { qrCode } from "./qr";

export interface ElsewhereActs {
  move(channel: string, address?: string): Promise<Outcome<Moved>>;
  /** It goes on in the channel of this name. */
  moved(name: string): void;
  close(): void;
}

/** The ways out of the web chat that make sense to a customer. */
export const usableWays = (ways: Way[]): Way[] =>
  ways.filter(({ name, join, inUse }) => !inUse && (join === "doorway" || !BY_DOORWAY_ALONE.has(name)));

function nameOf(channel: string, texts: Texts): string {
  const named = { email: texts.byEmail, sms: texts.bySms, webhook: texts.otherApp }[channel];
  return named ?? OWN_NAMES[channel] ?? channel.charAt(0).toUpperCase() + channel.slice(1);
}

/** Where a customer chooses another channel to go on in, and gets there. */
export class Elsewhere {
  readonly element: HTMLElement;
  private readonly body = element("div", { class: "choices" });

  constructor(
    private readonly texts: Texts,
    private readonly ways: Way[],
    private readonly acts: ElsewhereActs,
  ) {
    const id = freshId();
    const close = button("round", icon("close"), acts.close);
    attribute(close, "aria-label", texts.closeThis);
    this.element = element(
      "section",
      {
        class: "elsewhere",
        attributes: { "aria-labelledby": id },
        on: { keydown: (event) => this.key(event) },
      },
      element(
        "div",
        { class: "caption" },
        element("p", { class: "title", attributes: { id } }, texts.elsewhere),
        close,
      ),
      this.body,
    );
  }

  /** Shows the channels, the first focused. */
  open(): void {
    const options = this.ways.map((way) =>
      button("option", nameOf(way.name, this.texts), () =>
        way.join === "address" ? this.askAddress(way) : void this.openDoorway(way),
      ),
    );
    this.show(
      element("p", { class: "hint" }, this.texts.elsewhereHint),
      element("div", { class: "options row" }, ...options),
    );
    options[0]?.focus();
  }

  private askAddress({ name }: Way): void {
    const { texts } = this;
    const kind = ADDRESS_KINDS[name];
    const id = freshId();
    const label = kind ? texts[kind] : fill(texts.addressIn, { channel: nameOf(name, texts) });
    const field = element("input", {
      class: "field",
      attributes: { id, type: kind ?? "text", autocomplete: kind ?? "off", enterkeyhint: "send" },
    });
    const { line, show } = complaint(field);
    const send = element("button", { class: "primary", attributes: { type: "submit" } }, texts.moveThere);
    const submit = async () => {
      const address = field.value.trim();
      if (address) send.disabled = true;
      const wrong = address ? await this.move(name, address) : texts.incomplete;
      send.disabled = false;
      show(wrong);
      if (wrong) field.focus();
    };
    const form = element(
      "form",
      { class: "address", attributes: { novalidate: true } },
      element("label", { attributes: { for: id } }, label),
      element("div", { class: "entry" }, field, send),
      line,
      this.ways.length > 1 && this.back(),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void submit();
    });
    field.addEventListener("input", () => show(null));
    this.show(form);
    field.focus();
  }

  /** What is wrong, or null when the conversation has moved. */
  private async move(channel: string, address: string): Promise<string | null> {
    const { texts } = this;
    const outcome = await this.acts.move(channel, address);
    if (outcome.kind === "again") return texts.moveFailed;
    if (outcome.kind === "done") {
      this.acts.moved(nameOf(channel, texts));
      return null;
    }
    const { status, detail } = outcome.problem;
    const kind = ADDRESS_KINDS[channel];
    if (status === 400 && kind) return kind === "email" ? texts.emailWrong : texts.telWrong;
    return (status === 400 && detail) || texts.moveFailed;
  }

  private async openDoorway({ name }: Way): Promise<void> {
    const { texts } = this;
    const outcome = await this.acts.move(name);
    const link = outcome.kind === "done" ? (outcome.body.link ?? "") : "";
    const href = safeUrl(link, "https://unused.invalid");
    const back = this.back();
    if (!link || !href) {
      this.show(element("p", { class: "complaint", attributes: { role: "alert" } }, texts.moveFailed), back);
      return back.focus();
    }
    const hintId = freshId();
    const open = element(
      "a",
      {
        class: "action",
        attributes: {
          href,
          rel: "noopener noreferrer",
          target: href.startsWith("http") ? "_blank" : null,
          "aria-describedby": hintId,
        },
      },
      fill(texts.openIn, { channel: nameOf(name, texts) }),
      icon("away", "icon tiny"),
    );
    const code = isTouch() ? null : qrCode(link);
    this.show(
      open,
      element("p", { class: "hint", attributes: { id: hintId } }, texts.doorwayHint),
      ...(code ? [element("p", { class: "hint" }, texts.scan), code] : []),
      ...(this.ways.length > 1 ? [back] : []),
    );
    open.focus();
  }

  private back(): HTMLButtonElement {
    return button("chip", this.texts.otherChannel, () => this.open());
  }

  private show(...parts: Element[]): void {
    this.body.replaceChildren(...parts);
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.acts.close();
  }
}
