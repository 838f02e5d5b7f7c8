import type { Outcome, Problem } from "../api";
import { ADDRESS_KINDS, OWN_NAMES } from "../channels";
import { complaint } from "../controls/parts";
import { fill, type Texts } from "../texts";
import type { Checked, SentCode, Way } from "../types";
import { button, element, freshId } from "./dom";
import { Panel } from "./panel";

type Failure = Exclude<Outcome<unknown>, { kind: "done" }>;

/** Nobody tries again within so long. */
const LONG_MS = 600_000;

/** What an entry is for, and what is done with it: the answer is what is wrong, or null. */
interface Entry {
  label: string;
  hint: string | null;
  attributes: Record<string, string | number>;
  send: string;
  take(given: string): Promise<string | null>;
}

export function nameOf(channel: string, texts: Texts): string {
  const named = { email: texts.byEmail, sms: texts.bySms, webhook: texts.otherApp }[channel];
  return named ?? OWN_NAMES[channel] ?? channel.charAt(0).toUpperCase() + channel.slice(1);
}

/** Where customers choose a channel, tell their address in it, and type the code that is sent there. */
export class Places {
  readonly panel: Panel;

  constructor(
    private readonly texts: Texts,
    title: string,
    private readonly hint: string,
    private readonly ways: Way[],
    private readonly pick: (way: Way) => void,
    close: () => void,
  ) {
    this.panel = new Panel(title, texts.closeThis, close);
  }

  get hasOthers(): boolean {
    return this.ways.length > 1;
  }

  /** Shows the channels, the first focused. */
  open(): void {
    const options = this.ways.map((way) =>
      button("option", nameOf(way.name, this.texts), () => this.pick(way)),
    );
    this.panel.show(
      element("p", { class: "hint" }, this.hint),
      element("div", { class: "options row" }, ...options),
    );
    options[0]?.focus();
  }

  askAddress({ name }: Way, send: string, take: Entry["take"]): void {
    const { texts } = this;
    const kind = ADDRESS_KINDS[name];
    const label = kind ? texts[kind] : fill(texts.addressIn, { channel: nameOf(name, texts) });
    const attributes = { type: kind ?? "text", autocomplete: kind ?? "off" };
    this.ask({ label, hint: null, attributes, send, take }, this.hasOthers && this.back());
  }

  /** Asks for the code that was sent, until it is right or the customer turns to something else. */
  askCode(
    { address }: SentCode,
    { hint, send }: { hint: string; send: string },
    check: (code: string) => Promise<Outcome<Checked>>,
    right: (checked: Checked) => void,
  ): void {
    const { texts } = this;
    const take = async (code: string) => {
      const came = await check(code);
      if (came.kind !== "done") return this.unfit(came);
      right(came.body);
      return null;
    };
    const attributes = { type: "text", inputmode: "numeric", autocomplete: "one-time-code", maxlength: 12 };
    this.ask(
      { label: texts.code, hint: fill(hint, { address }), attributes, send, take },
      button("chip", texts.otherAddress, () => this.open()),
    );
  }

  back(): HTMLButtonElement {
    return button("chip", this.texts.otherChannel, () => this.open());
  }

  /** What is wrong where nothing could be sent to an address. */
  unsent(came: Failure, channel: string): string {
    const { texts } = this;
    if (came.kind === "again") return (came.afterMs ?? 0) >= LONG_MS ? texts.tooManyCodes : texts.moveFailed;
    const { status, detail } = came.problem;
    const kind = ADDRESS_KINDS[channel];
    if (status === 400 && kind) return kind === "email" ? texts.emailWrong : texts.telWrong;
    if (isUnsent(came.problem)) return texts.codeUnsent;
    return (status === 400 && detail) || texts.moveFailed;
  }

  private unfit(came: Failure): string {
    const { texts } = this;
    if (came.kind === "again") return texts.moveFailed;
    const { status, triesLeft } = came.problem;
    return status === 422 && triesLeft ? fill(texts.codeWrong, { left: triesLeft }) : texts.codeSpent;
  }

  private ask({ label, hint, attributes, send, take }: Entry, after: Element | false): void {
    const id = freshId();
    const field = element("input", {
      class: "field",
      attributes: { id, enterkeyhint: "send", ...attributes },
    });
    const { line, show } = complaint(field);
    const press = element("button", { class: "primary", attributes: { type: "submit" } }, send);
    const submit = async () => {
      const given = field.value.trim();
      if (given) press.disabled = true;
      const wrong = given ? await take(given) : this.texts.incomplete;
      press.disabled = false;
      show(wrong);
      if (wrong) field.focus();
    };
    const form = element(
      "form",
      { class: "address", attributes: { novalidate: true } },
      hint !== null && element("p", { class: "hint", attributes: { role: "status" } }, hint),
      element("label", { attributes: { for: id } }, label),
      element("div", { class: "entry" }, field, press),
      line,
      after,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!press.disabled) void submit();
    });
    field.addEventListener("input", () => show(null));
    this.panel.show(form);
    field.focus();
  }
}

const isUnsent = ({ status, type }: Problem): boolean => status === 409 && type === "code-unsent";
