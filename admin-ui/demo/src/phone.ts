import { attribute, button, element } from "../../chat/src/view/dom";
import { icon } from "../../chat/src/view/icons";
import { APPS, type App } from "./apps";
import * as read from "./read";
import type { Texts } from "./texts";
import type { Act, Customer, Shown } from "./types";

interface Ways {
  act(app: string, what: Act): void;
  open(address: string): void;
  web(): void;
}

const TYPING_MS = 4000;

/** Most bytes of a file. */
const LARGEST = 5_000_000;

const PIECE = 8192;

function attached(shown: Shown): HTMLElement[] {
  const name = read.text(shown.what, "file", "name");
  return name ? [element("p", { class: "file" }, icon("file"), ` ${name}`)] : [];
}

async function inBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  // Piece by piece: a call has room for so many arguments only.
  for (let at = 0; at < bytes.length; at += PIECE) {
    parts.push(String.fromCodePoint(...bytes.subarray(at, at + PIECE)));
  }
  return btoa(parts.join(""));
}

/** The customer's phone: an app for each channel, one of them open. */
export class Phone {
  readonly element: HTMLElement;
  private readonly all = new Map<number, Shown>();
  private readonly drawn = new Map<number, HTMLElement>();
  private readonly seenUpTo = new Map<string, number>();
  private readonly tabs = new Map<string, HTMLButtonElement>();
  private readonly name = element("h3");
  private readonly address = element("p", { class: "address" });
  private readonly thread = element("div", {
    class: "thread",
    attributes: { role: "log", tabindex: 0 },
  });
  private readonly writing = element("p", { class: "writing" });
  private readonly field: HTMLTextAreaElement;
  private readonly send: HTMLButtonElement;
  private readonly attach: HTMLButtonElement;
  private open: App;
  private quiet = 0;

  constructor(
    private readonly texts: Texts,
    private customer: Customer,
    private readonly ways: Ways,
  ) {
    [this.open = APPS[0] as App] = APPS;
    this.field = element("textarea", { attributes: { rows: 1 } });
    this.send = element("button", { class: "send", attributes: { type: "submit" } }, texts.send);
    this.attach = button("attach", icon("file"), () => this.choose());
    attribute(this.attach, "aria-label", texts.attach);
    attribute(this.attach, "title", texts.attach);
    for (const app of APPS) this.tabs.set(app.name, this.tab(app));
    this.element = element(
      "section",
      { class: "phone", attributes: { "aria-label": texts.phone } },
      element("div", { class: "bar" }, element("h2", {}, texts.phone), button("turn", texts.chat, ways.web)),
      element(
        "div",
        { class: "case" },
        element("nav", { attributes: { "aria-label": texts.phone } }, ...this.tabs.values()),
        element("div", { class: "head" }, this.name, this.address),
        this.thread,
        this.writing,
        this.composer(),
      ),
    );
    this.turnTo(this.open.name);
  }

  private tab(app: App): HTMLButtonElement {
    const made = button(`tab ${app.name}`, null, () => this.turnTo(app.name));
    made.append(
      element(
        "span",
        { class: "badge", attributes: { "aria-hidden": "true" } },
        app.title(this.texts).charAt(0),
      ),
      element("span", { class: "name" }, app.title(this.texts)),
      element("span", { class: "count" }),
    );
    return made;
  }

  private composer(): HTMLFormElement {
    const form = element("form", { class: "composer" }, this.attach, this.field, this.send);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.write();
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.write();
    });
    return form;
  }

  private write(): void {
    const text = this.field.value.trim();
    if (!text) return;
    this.field.value = "";
    this.say(text);
  }

  private say(text: string): void {
    const latest = this.shown(this.open.name).findLast(({ mine }) => !mine);
    const on = this.open.letters && latest ? latest.n : 0;
    this.ways.act(this.open.name, { kind: "WRITE", text, on });
  }

  private choose(): void {
    const chooser = element("input", { attributes: { type: "file" } });
    chooser.addEventListener("change", () => {
      const file = chooser.files?.[0];
      if (file) void this.sendFile(file);
    });
    chooser.click();
  }

  /** A file goes with what is written. */
  private async sendFile(file: File): Promise<void> {
    if (file.size > LARGEST) {
      this.writing.textContent = this.texts.tooLarge;
      return;
    }
    const app = this.open;
    const latest = this.shown(app.name).findLast(({ mine }) => !mine);
    const text = this.field.value.trim();
    this.field.value = "";
    this.ways.act(app.name, {
      kind: "SEND",
      text,
      on: app.letters && latest ? latest.n : 0,
      file: {
        name: file.name,
        mediaType: file.type || "application/octet-stream",
        content: await inBase64(file),
      },
    });
  }

  /** Opens an app. */
  turnTo(name: string): void {
    this.open = APPS.find((app) => app.name === name) ?? this.open;
    const { texts, open } = this;
    for (const [app, tab] of this.tabs) attribute(tab, "aria-current", app === open.name ? "true" : null);
    this.element.dataset.app = open.name;
    this.name.textContent = open.title(texts);
    this.address.textContent = `${texts.yourAddress} ${open.address(this.customer)}`;
    const label = open.letters ? texts.writeLetter : texts.write;
    attribute(this.field, "placeholder", label);
    attribute(this.field, "aria-label", label);
    attribute(this.thread, "aria-label", open.title(texts));
    this.writing.textContent = "";
    this.drawn.clear();
    this.thread.replaceChildren();
    for (const shown of this.shown(open.name)) this.place(shown);
    this.welcome();
    this.seen();
    this.toEnd();
  }

  private welcome(): void {
    if (this.shown(this.open.name).length > 0) return;
    const begin = button("begin", this.texts.begin, () =>
      this.open.name === "telegram"
        ? this.ways.act("telegram", { kind: "ARRIVE", text: "" })
        : this.say(this.texts.hello),
    );
    this.thread.append(element("div", { class: "welcome" }, element("p", {}, this.texts.beginHint), begin));
  }

  private shown(app: string): Shown[] {
    return [...this.all.values()].filter((one) => one.app === app).toSorted((a, b) => a.n - b.n);
  }

  /** A message came, went or changed. */
  show(shown: Shown): void {
    const known = this.all.get(shown.n);
    if (known && known.change >= shown.change) return;
    this.all.set(shown.n, shown);
    if (shown.app === this.open.name) {
      if (!shown.mine) this.writing.textContent = "";
      this.thread.querySelector(".welcome")?.remove();
      this.place(shown);
      this.toEnd();
      if (!known) this.seen();
    }
    this.badges();
  }

  private place(shown: Shown): void {
    const { open, texts } = this;
    const before = this.drawn.get(shown.n);
    // A letter's page would be loaded anew.
    if (before && open.letters) {
      before.querySelector(".state")?.replaceWith(this.state(shown));
      return;
    }
    const kind = `message ${shown.mine ? "mine" : "theirs"}${open.letters ? " whole" : ""}`;
    const acts = {
      do: (what: Act) => this.ways.act(open.name, what),
      open: this.ways.open,
    };
    const made = element(
      "article",
      { class: kind },
      ...open.draw(shown, acts, texts),
      ...attached(shown),
      this.state(shown),
    );
    if (before) before.replaceWith(made);
    else this.thread.append(made);
    this.drawn.set(shown.n, made);
  }

  private state(shown: Shown): HTMLElement {
    const time = new Date(shown.at).toLocaleTimeString(document.documentElement.lang, {
      hour: "2-digit",
      minute: "2-digit",
    });
    const parts = [time, this.texts[shown.state], this.open.note?.(shown, this.texts) ?? ""];
    return element("p", { class: "state" }, parts.filter(Boolean).join(" · "));
  }

  /** The other side writes. */
  typing(app: string): void {
    if (app !== this.open.name) return;
    this.writing.textContent = this.texts.typing;
    clearTimeout(this.quiet);
    this.quiet = window.setTimeout(() => (this.writing.textContent = ""), TYPING_MS);
  }

  /** What the open app shows has been looked at, if the phone is in view. */
  seen(): void {
    if (!this.element.checkVisibility?.()) return;
    const all = this.shown(this.open.name).filter(({ mine }) => !mine);
    const latest = all.at(-1)?.n ?? 0;
    if (latest > (this.seenUpTo.get(this.open.name) ?? 0)) {
      this.seenUpTo.set(this.open.name, latest);
      this.ways.act(this.open.name, { kind: "LOOK" });
    }
    this.badges();
  }

  private unseen(app: string): number {
    const upTo = this.seenUpTo.get(app) ?? 0;
    return this.shown(app).filter(({ mine, n }) => !mine && n > upTo).length;
  }

  unread(): number {
    return APPS.reduce((sum, { name }) => sum + this.unseen(name), 0);
  }

  private badges(): void {
    for (const [app, tab] of this.tabs) {
      const count = this.unseen(app);
      const place = tab.querySelector(".count");
      if (place) place.textContent = count > 0 ? String(count) : "";
      const title = APPS.find(({ name }) => name === app)?.title(this.texts) ?? app;
      attribute(tab, "aria-label", count > 0 ? `${title}, ${count} ${this.texts.unread}` : null);
    }
  }

  private toEnd(): void {
    const last = this.thread.lastElementChild;
    // A letter is read from its top.
    if (this.open.letters) last?.scrollIntoView?.({ block: "nearest" });
    else this.thread.scrollTop = this.thread.scrollHeight;
  }

  /** Somebody else's phone, with nothing on it. */
  startOver(customer: Customer): void {
    this.customer = customer;
    this.all.clear();
    this.seenUpTo.clear();
    this.turnTo(this.open.name);
    this.badges();
  }
}
