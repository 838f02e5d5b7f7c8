import { button, element } from "../../chat/src/view/dom";
import type { Texts } from "./texts";

interface Ways {
  /** Whether a link leads to the phone. */
  isDoor(address: string): boolean;
  open(address: string): void;
  phone(): void;
}

/** The company's chat, as it is on the hosted page. */
export class WebChat {
  readonly element: HTMLElement;
  private readonly place = element("div", { class: "place" });
  private readonly toPhone: HTMLButtonElement;
  private readonly count = element("span", { class: "count" });

  constructor(
    private readonly flow: string,
    private readonly language: string,
    private readonly texts: Texts,
    private readonly ways: Ways,
  ) {
    this.toPhone = button("turn", texts.phone, ways.phone);
    this.toPhone.append(this.count);
    this.element = element(
      "section",
      { class: "web", attributes: { "aria-label": texts.chat } },
      element("div", { class: "bar" }, element("h2", {}, texts.chat), this.toPhone),
      this.place,
    );
    this.open(this.home());
  }

  /** The language is told, so that both sides speak the same. */
  private home(): string {
    return `/c/${encodeURIComponent(this.flow)}?language=${this.language}`;
  }

  /** Opens a page of the chat. A frame of its own each time, so that each is like a page just opened. */
  open(path: string): void {
    const frame = element("iframe", { attributes: { src: path, title: this.texts.chat } });
    frame.addEventListener("load", () => this.follow(frame));
    this.place.replaceChildren(frame);
  }

  /** Links into messengers lead to the phone, not out of this machine. */
  private follow(frame: HTMLIFrameElement): void {
    frame.contentDocument?.addEventListener(
      "click",
      (event) => {
        const link = event.composedPath().find((one) => (one as Partial<Element>).tagName === "A");
        const address = (link as HTMLAnchorElement | undefined)?.href;
        if (!address || !this.ways.isDoor(address)) return;
        event.preventDefault();
        this.ways.open(address);
      },
      true,
    );
  }

  /** Nothing is left of the conversation that was held. */
  startOver(): void {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith("vuoro"))) {
      localStorage.removeItem(key);
    }
    this.open(this.home());
  }

  unread(count: number): void {
    this.count.textContent = count > 0 ? String(count) : "";
  }
}
