import { button, element } from "../../chat/src/view/dom";
import { act, anew } from "./api";
import { APPS } from "./apps";
import { Phone } from "./phone";
import type { Texts } from "./texts";
import type { About, Shown } from "./types";
import { WebChat } from "./web";

/** The company's chat and the customer's phone; on a narrow screen one of them at a time. */
export class Page {
  private readonly main: HTMLElement;
  private readonly phone: Phone;
  private readonly web: WebChat;
  private readonly lost: HTMLElement;

  constructor(
    body: HTMLElement,
    found: About,
    private readonly texts: Texts,
    language: string,
  ) {
    this.phone = new Phone(texts, found.customer, {
      act: (app, what) => void act(app, what),
      open: (address) => this.open(address),
      web: () => this.turnTo("web"),
    });
    this.web = new WebChat(found.flow, language, texts, {
      isDoor: (address) => this.door(address) !== null,
      open: (address) => this.open(address),
      phone: () => this.turnTo("phone"),
    });
    this.lost = element("p", { class: "lost", attributes: { role: "status" } });
    this.main = element("main", { attributes: { "data-side": "web" } }, this.web.element, this.phone.element);
    body.append(this.introduction(), this.main);
  }

  /** Shows whatever happens on the phone. */
  watch(): void {
    const source = new EventSource("/demo/phone/events");
    source.addEventListener("shown", ({ data }) => {
      this.phone.show(JSON.parse(data as string) as Shown);
      this.web.unread(this.phone.unread());
    });
    source.addEventListener("typing", ({ data }) =>
      this.phone.typing((JSON.parse(data as string) as Shown).app),
    );
    source.addEventListener("error", () => (this.lost.textContent = this.texts.lost));
    source.addEventListener("open", () => (this.lost.textContent = ""));
  }

  private introduction(): HTMLElement {
    const { texts } = this;
    const again = button("again", texts.anew, () => void this.startOver());
    return element(
      "header",
      {},
      element("h1", {}, texts.title),
      element("p", {}, texts.lead),
      element("ol", {}, ...texts.tries.map((one) => element("li", {}, one))),
      element("p", { class: "private" }, texts.private, " ", again),
      this.lost,
    );
  }

  private async startOver(): Promise<void> {
    const found = await anew();
    if (!found) return;
    this.phone.startOver(found.customer);
    this.web.startOver();
    this.turnTo("web");
  }

  /** The app that a link leads into, and the token that it brings. */
  private door(address: string): { app: string; token: string } | null {
    if (!URL.canParse(address)) return null;
    for (const app of APPS) {
      const token = app.door?.(address);
      if (token) return { app: app.name, token };
    }
    return null;
  }

  private open(address: string): void {
    const door = this.door(address);
    if (door) {
      this.phone.turnTo(door.app);
      this.turnTo("phone");
      void act(door.app, { kind: "ARRIVE", text: door.token });
      return;
    }
    const { pathname, search, hash, protocol } = new URL(address, location.href);
    if (pathname.startsWith("/c/")) {
      this.web.open(pathname + search + hash);
      this.turnTo("web");
    } else if (protocol.startsWith("http")) {
      window.open(address, "_blank", "noopener,noreferrer");
    }
  }

  private turnTo(side: "web" | "phone"): void {
    this.main.dataset.side = side;
    if (side === "phone") this.phone.seen();
    this.web.unread(this.phone.unread());
  }
}
