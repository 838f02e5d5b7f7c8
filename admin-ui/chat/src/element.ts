import { ChatApi } from "./api";
import { Chat } from "./chat";
import type { Beginning } from "./conversation";
import type { Scene } from "./scene";
import { contextOfAttributes, contextOfQuery, invitationIn, timeZone } from "./opening";
import { Safe } from "./storage";
import { styleSheets } from "./style";
import { bestLanguage, CATALOG, textsOf } from "./texts";
import { attribute, button, element } from "./view/dom";
import { icon } from "./view/icons";
import { fill } from "./texts";

/** Where the server is when the element doesn't say so: set by the script that defines it. */
export const home = { base: "" };

/**
 * `<vuoro-chat flow="...">`: the chat as an element. `mode="launcher"` (default) is a button that
 * opens a panel, `mode="inline"` fills its place. Also: `base`, `language`, `languages`, `heading`,
 * `theme="light|dark|auto"`, `position="left|right"`, `open`, `data-context-...`; `page` takes
 * context and invitation from the page's address.
 */
export class VuoroChat extends HTMLElement {
  static readonly observedAttributes = ["open"];

  /** The link from another channel that leads to this chat; set by the hosted page, once. */
  link: string | null = null;
  private chat: Chat | null = null;
  private launcher: HTMLButtonElement | null = null;
  private panel: HTMLElement | null = null;
  private badge: HTMLElement | null = null;
  private seen = 0;
  private total = 0;
  private status = "";
  private readonly hurry = () => {
    if (document.visibilityState === "visible") this.chat?.hurry();
  };

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styleSheets();
    addEventListener("online", this.hurry);
    document.addEventListener("visibilitychange", this.hurry);
    if (this.inline) this.start(root);
    else this.launch(root);
  }

  disconnectedCallback(): void {
    removeEventListener("online", this.hurry);
    document.removeEventListener("visibilitychange", this.hurry);
    this.chat?.stop();
    this.chat = null;
    this.shadowRoot?.replaceChildren();
  }

  attributeChangedCallback(): void {
    if (this.hasAttribute("open")) this.show(true);
    else this.hide(true);
  }

  open(): void {
    this.setAttribute("open", "");
  }

  close(): void {
    this.removeAttribute("open");
  }

  private get inline(): boolean {
    return this.getAttribute("mode") === "inline";
  }

  private get openKey(): string {
    return `vuoro:open:${this.base}:${this.flow}`;
  }

  private get flow(): string {
    return this.getAttribute("flow") ?? "";
  }

  private get base(): string {
    return (this.getAttribute("base") ?? home.base).replace(/\/$/, "");
  }

  private start(within: ShadowRoot | HTMLElement): void {
    const language = this.firstLanguage();
    this.chat = new Chat(
      {
        base: this.base,
        heading: { words: this.getAttribute("heading"), level: this.hasAttribute("page") ? "h1" : "h2" },
        language,
        languages: this.languages(),
        close: this.inline ? null : () => this.close(),
        link: this.link,
        beginning: (now) => this.beginning(now),
        changed: (scene) => this.changed(scene),
      },
      new ChatApi(this.base),
      new Safe(this.base, this.flow),
    );
    within.append(this.chat.element);
    void this.chat.begin();
  }

  private launch(root: ShadowRoot): void {
    const texts = textsOf(this.firstLanguage());
    this.badge = element("span", { class: "badge" });
    this.launcher = button("launcher", icon("chat"), () => this.open());
    this.launcher.append(this.badge);
    attribute(this.launcher, "aria-label", texts.openChat);
    attribute(this.launcher, "aria-haspopup", "dialog");
    this.panel = element("div", {
      class: "panel",
      attributes: { role: "dialog", "aria-label": this.getAttribute("heading") ?? texts.title, hidden: true },
      on: { keydown: (event) => this.key(event) },
    });
    root.append(this.panel, this.launcher);
    if (this.hasAttribute("open") || remembered(this.openKey)) this.show(false);
  }

  private show(focus: boolean): void {
    if (!this.panel?.hidden || !this.launcher) return;
    this.panel.hidden = false;
    this.launcher.hidden = true;
    remember(this.openKey, true);
    this.seen = this.total;
    this.mark();
    if (!this.chat) this.start(this.panel);
    if (focus) this.chat?.focus();
    this.dispatchEvent(new CustomEvent("vuoro:open", { bubbles: true, composed: true }));
  }

  private hide(focus: boolean): void {
    if (!this.panel || this.panel.hidden || !this.launcher) return;
    this.panel.hidden = true;
    this.launcher.hidden = false;
    remember(this.openKey, false);
    if (focus) this.launcher.focus();
    this.dispatchEvent(new CustomEvent("vuoro:close", { bubbles: true, composed: true }));
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab" && matchMedia(FULL_SCREEN).matches) {
      this.keepInside(event);
    }
  }

  /** On a small screen the panel covers the page, so the focus must not go under it. */
  private keepInside(event: KeyboardEvent): void {
    const stops = [
      ...(this.panel?.querySelectorAll<HTMLElement>('button, a[href], input, textarea, [tabindex="0"]') ??
        []),
    ].filter((one) => one.tabIndex >= 0 && !one.matches(":disabled") && one.getClientRects().length > 0);
    const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (this.shadowRoot?.activeElement !== edge) return;
    event.preventDefault();
    other?.focus();
  }

  private changed({ state, phase }: Scene): void {
    this.total = state.messages.filter((message) => message.from !== "customer").length;
    if (!this.panel || !this.panel.hidden) this.seen = this.total;
    this.mark();
    if (phase !== "live" || state.status === this.status) return;
    this.status = state.status;
    const detail = { status: state.status, outcome: state.outcome };
    this.dispatchEvent(new CustomEvent("vuoro:status", { bubbles: true, composed: true, detail }));
  }

  private mark(): void {
    if (!this.badge || !this.launcher) return;
    const n = this.total - this.seen;
    const texts = textsOf(this.firstLanguage());
    this.badge.textContent = n > 0 ? String(n) : "";
    const label = n > 0 ? `${texts.openChat} (${fill(texts.unread, { n })})` : texts.openChat;
    attribute(this.launcher, "aria-label", label);
  }

  private languages(): string[] {
    const given = this.getAttribute("languages")
      ?.split(/[\s,]+/)
      .filter(Boolean);
    return given?.length ? given : Object.keys(CATALOG);
  }

  private firstLanguage(): string {
    const { page, invited } = this.opening();
    return bestLanguage([
      page.get("language"),
      invited?.invitation.language,
      this.getAttribute("language"),
      ...(this.hasAttribute("page") ? [] : [document.documentElement.lang]),
      ...navigator.languages,
    ]);
  }

  private opening() {
    const isPage = this.hasAttribute("page");
    return {
      page: new URLSearchParams(isPage ? location.search : ""),
      invited: isPage ? invitationIn(location.hash) : null,
    };
  }

  private beginning(language: string): Beginning {
    const { page, invited } = this.opening();
    const zone = timeZone();
    const context = {
      ...contextOfAttributes(this.dataset),
      ...contextOfQuery(page.toString()),
    };
    const { customer, context: signed } = invited?.invitation ?? {};
    return {
      flow: this.flow,
      invitation: invited?.raw ?? null,
      request: {
        language,
        ...(zone ? { timeZone: zone } : {}),
        // What is signed is sent as it was signed, and nothing beside it.
        ...(signed ? { context: signed } : Object.keys(context).length > 0 ? { context } : {}),
        ...(customer ? { customer } : {}),
      },
    };
  }
}

const FULL_SCREEN = "(max-width: 480px)";

/** Whether the panel stood open on the page before this one, of the same visit. */
function remembered(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function remember(key: string, open: boolean): void {
  try {
    if (open) sessionStorage.setItem(key, "1");
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage the panel simply starts closed.
  }
}

/** Defines the element, once. */
export function define(base: string): void {
  home.base ||= base;
  if (!customElements.get("vuoro-chat")) customElements.define("vuoro-chat", VuoroChat);
}
