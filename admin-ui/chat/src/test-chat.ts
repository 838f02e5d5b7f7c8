import { afterEach, beforeEach, vi } from "vitest";
import { ChatApi } from "./api";
import { Chat } from "./chat";
import { Safe } from "./storage";
import { bot, question } from "./test-messages";
import { TestServer } from "./test-server";

const BASE = "https://vuoro.example";
export const NPS = { presentation: "scale", min: 0, max: 10, wishes: ["skip", "why", "human", "stop"] };

export const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
export const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
export const texts = (selector: string) => all(selector).map((one) => one.textContent);
export const focused = () => document.activeElement?.textContent;

export function press(name: string): void {
  const found = all("button").find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
  if (!found) throw new Error(`no button ${name}`);
  found.click();
}

export function write(text: string): void {
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event("input"));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", cancelable: true }));
}

/** A chat in a page of its own for each test, with a server that a test may steer. */
export class Visit {
  server = new TestServer();
  chat!: Chat;

  constructor() {
    beforeEach(() => this.arrive());
    afterEach(() => {
      this.chat.stop();
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });
  }

  private arrive(): void {
    vi.useFakeTimers();
    vi.stubGlobal("matchMedia", () => ({ matches: false }));
    Element.prototype.scrollTo = () => {};
    Element.prototype.scrollIntoView = () => {};
    localStorage.clear();
    document.body.replaceChildren();
    this.server = new TestServer();
    this.server.messages = [bot(1, "Hello!"), question(2, "nps", NPS)];
  }

  async open(link: string | null = null): Promise<void> {
    const settings = {
      base: BASE,
      heading: { words: null, level: "h1" as const },
      language: "en",
      languages: ["fi", "sv", "en"],
      close: null,
      link,
      beginning: (language: string) => ({ flow: "nps", invitation: null, request: { language } }),
      changed: () => {},
    };
    this.chat = new Chat(settings, new ChatApi(BASE, this.server.fetch), new Safe(BASE, "nps"));
    document.body.append(this.chat.element);
    void this.chat.begin();
    await pass();
  }
}
