import type { Outcome } from "../api";
import { ADDRESS_KINDS, BY_DOORWAY_ALONE } from "../channels";
import { complaint } from "../controls/parts";
import { fill } from "../texts";
import type { PreferenceTexts } from "../texts/preferences";
import { attribute, button, element } from "../view/dom";
import type { Joined, Sent, Setting } from "./api";
import { byName, choice, labelled } from "./fields";

export interface JoinActs {
  nameOf(channel: string): string;
  send(channel: string, address: string): Promise<Outcome<Sent>>;
  check(code: string): Promise<Outcome<Joined>>;
  joined(setting: Setting): void;
}

/** Nobody tries again within so long. */
const LONG_MS = 600_000;

/** Where customers tell of another address of theirs, and type the code that is sent there. */
export class JoinForm {
  readonly root = element("section", { class: "join" });
  private readonly body = element("div");
  /** Said by screen readers whenever it changes. */
  private readonly news = element("p", { class: "news", attributes: { role: "status" } });
  private texts!: PreferenceTexts;
  private channels: string[] = [];

  constructor(private readonly acts: JoinActs) {}

  show({ preferred, joinable, stoppedEverywhere }: Setting, texts: PreferenceTexts): void {
    const isNew = this.texts !== texts;
    this.texts = texts;
    this.channels = joinable.filter((channel) => !BY_DOORWAY_ALONE.has(channel));
    this.root.hidden = preferred === null || stoppedEverywhere || this.channels.length === 0;
    if (this.root.hidden || (!isNew && this.body.hasChildNodes())) return;
    this.root.replaceChildren(element("h2", {}, texts.join), this.news, this.body);
    this.askAddress();
  }

  private askAddress(): void {
    const { texts } = this;
    const channel = choice(this.channels[0] ?? null, null, byName(this.channels, this.acts.nameOf));
    const address = element("input", { attributes: { spellcheck: false } });
    const suit = () => {
      const kind = ADDRESS_KINDS[channel.value];
      attribute(address, "type", kind ?? "text");
      attribute(address, "autocomplete", kind ?? "off");
    };
    channel.addEventListener("change", suit);
    suit();
    this.ask(
      [
        element("p", { class: "hint" }, texts.joinHint),
        this.channels.length > 1 && labelled(texts.joinChannel, channel),
        labelled(texts.joinAddress, address),
      ],
      address,
      texts.sendCode,
      async (given) => {
        this.say("");
        const came = await this.acts.send(channel.value, given);
        if (came.kind !== "done") return this.unsent(came);
        this.askCode(came.body.address);
        return null;
      },
    );
  }

  private askCode(address: string): void {
    const { texts } = this;
    const code = element("input", {
      attributes: { inputmode: "numeric", autocomplete: "one-time-code", maxlength: 12 },
    });
    const other = button("less", texts.otherAddress, () => {
      this.say("");
      this.askAddress();
      this.body.querySelector("input")?.focus();
    });
    this.ask(
      [labelled(texts.code, code)],
      code,
      texts.joinNow,
      async (given) => {
        const came = await this.acts.check(given);
        if (came.kind !== "done") return this.unfit(came);
        this.say(came.body.joined ? fill(texts.joined, { address }) : fill(texts.apart, { address }));
        this.askAddress();
        this.acts.joined(came.body);
        return null;
      },
      other,
    );
    this.say(fill(texts.codeSent, { address }));
    code.focus();
  }

  /** A form of one entry; what `act` answers is wrong with it is said beside it. */
  private ask(
    parts: (Node | false)[],
    entry: HTMLInputElement,
    label: string,
    act: (given: string) => Promise<string | null>,
    after?: Node,
  ): void {
    const { line, show } = complaint(entry);
    const press = element("button", { class: "act", attributes: { type: "submit" } }, label);
    let isBusy = false;
    const submit = async () => {
      if (isBusy) return;
      isBusy = true;
      attribute(press, "aria-disabled", "true");
      const given = entry.value.trim();
      const wrong = given ? await act(given) : this.texts.incomplete;
      attribute(press, "aria-disabled", null);
      isBusy = false;
      show(wrong);
      if (wrong) entry.focus();
    };
    const form = element("form", { attributes: { novalidate: true } }, ...parts, line, press, after);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void submit();
    });
    entry.addEventListener("input", () => show(null));
    this.body.replaceChildren(form);
  }

  private unsent(came: Exclude<Outcome<Sent>, { kind: "done" }>): string {
    const { texts } = this;
    if (came.kind === "again") return (came.afterMs ?? 0) >= LONG_MS ? texts.tooManyCodes : texts.failed;
    return came.problem.status === 400 ? texts.addressWrong : texts.codeUnsent;
  }

  private unfit(came: Exclude<Outcome<Joined>, { kind: "done" }>): string {
    const { texts } = this;
    if (came.kind === "again") return texts.failed;
    const { status, triesLeft } = came.problem;
    return status === 422 && triesLeft ? fill(texts.codeWrong, { left: triesLeft }) : texts.codeSpent;
  }

  private say(words: string): void {
    this.news.textContent = words;
  }
}
