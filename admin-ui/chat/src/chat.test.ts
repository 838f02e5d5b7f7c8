import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ChatApi } from "./api";
import { Chat } from "./chat";
import { Safe } from "./storage";
import { bot, customer, question } from "./test-messages";
import { TestServer } from "./test-server";

const BASE = "https://vuoro.example";
const NPS = { presentation: "scale", min: 0, max: 10, wishes: ["skip", "why", "human", "stop"] };

const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map((one) => one.textContent);

function press(name: string): void {
  const found = all("button").find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
  if (!found) throw new Error(`no button ${name}`);
  found.click();
}

function write(text: string): void {
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event("input"));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", cancelable: true }));
}

async function give(address: string): Promise<void> {
  (document.querySelector(".elsewhere input") as HTMLInputElement).value = address;
  press("Continue there");
  await pass();
}

const focused = () => document.activeElement?.textContent;
const live = () => document.querySelector("[role=log]")?.getAttribute("aria-live");
const linkTo = (url: string) => ({ label: `to ${url.split(":")[0]}`, url });

describe("the chat", () => {
  let server: TestServer;
  let chat: Chat;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("matchMedia", () => ({ matches: false }));
    Element.prototype.scrollTo = () => {};
    Element.prototype.scrollIntoView = () => {};
    localStorage.clear();
    document.body.replaceChildren();
    server = new TestServer();
    server.messages = [bot(1, "Hello!"), question(2, "nps", NPS)];
  });
  afterEach(() => {
    chat.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function open(link: string | null = null): Promise<void> {
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
    chat = new Chat(settings, new ChatApi(BASE, server.fetch), new Safe(BASE, "nps"));
    document.body.append(chat.element);
    void chat.begin();
    await pass();
  }

  async function leave(): Promise<void> {
    await open();
    press("More choices");
    all(".wishes .menu-item").at(-1)?.click();
  }

  test("says that a robot speaks, and draws the question's control beside the composer", async () => {
    await open();
    expect(texts(".who")).toEqual(["Chat robot"]);
    expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
    expect(all(".dock .point")).toHaveLength(11);
    expect(all("textarea")).toHaveLength(1);
  });

  test("with a person the question's control is put away, and their words stand under their name", async () => {
    server.messages = [
      bot(1, "Hello!"),
      question(2, "nps", NPS),
      customer(3, "A person, please"),
      bot(4, "I pass you on."),
      { ...bot(5, "Liisa is with you now."), kind: "notice" },
      { ...bot(6, "How can I help?"), from: "agent", name: "Liisa" },
    ];
    server.status = "handed-off";
    server.agent = { name: "Liisa" };
    await open();
    expect(texts(".who")).toEqual(["Liisa"]);
    expect(all(".dock .point")).toHaveLength(0);
    expect(all(".change")).toHaveLength(0);
    expect(all("textarea")).toHaveLength(1);
    expect(texts(".row.agent .speaker")).toEqual(["Liisa: "]);
    expect(all("[role=log] .row.notice")).toHaveLength(1);
    press("More choices");
    expect(texts(".wishes .menu-item")).toEqual(["End the chat"]);
    write("It is broken");
    await pass();
    expect(server.sent().at(-1)).toMatchObject({ text: "It is broken" });
    expect(server.sent().at(-1)).not.toHaveProperty("step");
  });

  test("who waits for a person is told so", async () => {
    server.messages = [bot(1, "Hello!"), question(2, "nps", NPS), customer(3), bot(4, "I pass you on.")];
    server.status = "handed-off";
    await open();
    expect(texts(".who")).toEqual(["Waiting for our staff"]);
  });

  test("sends a press with its question's step, shows it at once, and takes the control away", async () => {
    await open();
    press("8 on a scale from 0 to 10");
    expect(texts(".row.sending .bubble")).toEqual(["8"]);
    expect(all(".dock .point")).toEqual([]);
    await pass();
    expect(server.sent()).toMatchObject([{ step: "nps", value: 8 }]);
    expect(texts(".bubble")).toEqual(["Hello!", "nps?", "8", "Noted."]);
    expect(document.activeElement?.className).toBe("dock");
  });

  test("sends what is written with the step of the open question", async () => {
    await open();
    write("about eight");
    await pass();
    expect(server.sent()).toMatchObject([{ step: "nps", text: "about eight" }]);
  });

  test("sends wishes from the menu, only those that the question has", async () => {
    await open();
    press("More choices");
    expect(texts(".wishes .menu-item")).toEqual([
      "Skip this question",
      "Why do you ask?",
      "I’d like to talk to a person",
      "End the chat",
    ]);
    all(".wishes .menu-item")[1]?.click();
    await pass();
    expect(server.sent()).toMatchObject([{ step: "nps", wish: "why" }]);
  });

  test("lets an earlier answer be changed, with that question's step", async () => {
    server.messages.push(customer(3, "8"), question(4, "why"));
    await open();
    press("Change answer: nps?");
    expect(all(".editing .point")).toHaveLength(11);
    press("9 on a scale from 0 to 10");
    await pass();
    expect(server.sent()).toMatchObject([{ step: "nps", value: 9 }]);
    expect(all(".editing")).toEqual([]);
  });

  test("changes its language, tells the server, and keeps what was being written", async () => {
    await open();
    const field = document.querySelector("textarea") as HTMLTextAreaElement;
    field.value = "half a";
    field.dispatchEvent(new Event("input"));
    press("Language: English, EN");
    all(".languages .menu-item")[0]?.click();
    await pass();
    expect(chat.element.lang).toBe("fi");
    expect(texts(".who")).toEqual(["Keskustelurobotti"]);
    expect(document.querySelector("textarea")?.value).toBe("half a");
    expect(server.sent()).toMatchObject([{ wish: "language", language: "fi", step: "nps" }]);
  });

  test("reads out what is new, not what was read before a reload", async () => {
    await open();
    expect(live()).toBe("polite");
    chat.stop();
    document.body.replaceChildren();
    void open();
    await pass(400);
    expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
    expect(live()).toBe("off");
    await pass(200);
    expect(live()).toBe("polite");
  });

  test("says when the network is away, and when the message waits for it", async () => {
    await open();
    server.next.push("network down");
    press("8 on a scale from 0 to 10");
    await pass(1);
    expect(texts(".banner")).toEqual(["No connection. Your messages are sent as soon as it is back."]);
    expect(texts(".row.sending .state")).toEqual(["Waiting for the connection"]);
    await pass(60_000);
    expect(texts(".banner")).toEqual([""]);
    expect(all(".row.sending")).toEqual([]);
  });

  test("that has ended offers a new one in the composer's place", async () => {
    server.status = "completed";
    await open();
    expect(all("textarea")).toEqual([]);
    server.status = "open";
    server.messages = [bot(1, "Hello again!")];
    press("Start a new chat");
    await pass();
    expect(texts(".bubble")).toEqual(["Hello again!"]);
    expect(all("textarea")).toHaveLength(1);
  });

  describe("opened by a link from another channel", () => {
    beforeEach(() => {
      server.messages = [bot(1, "Hello!"), question(2, "nps", NPS)];
      server.continued.chosen = { step: "nps", value: 9, label: "9" };
    });

    test("shows what was chosen, and sends it when it is pressed, not before", async () => {
      await open("token");
      expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
      expect(focused()).toBe("Send the answer: 9");
      expect(texts(".point.chosen")).toEqual(["9"]);
      await pass(60_000);
      expect(server.sent()).toEqual([]);
      press("Send the answer: 9");
      await pass();
      expect(server.sent()).toMatchObject([{ step: "nps", value: 9 }]);
      expect(all(".offer")).toEqual([]);
    });

    test("lets something else be answered instead", async () => {
      await open("token");
      press("3 on a scale from 0 to 10");
      await pass();
      expect(server.sent()).toMatchObject([{ step: "nps", value: 3 }]);
      expect(all(".offer")).toEqual([]);
    });

    test("sends an option as its question has it, though the link writes it as a word", async () => {
      const options = [
        { value: true, label: "Yes" },
        { value: false, label: "No" },
      ];
      server.messages = [question(1, "fcr", { presentation: "one", options })];
      server.continued.chosen = { step: "fcr", value: "true", label: "Kyllä" };
      await open("token");
      press("Send the answer: Yes");
      await pass();
      expect(server.sent()).toMatchObject([{ step: "fcr", value: true }]);
    });

    test("offers to change what was answered otherwise, or to leave it", async () => {
      server.messages.push(customer(3, "8"), question(4, "why"));
      await open("token");
      expect(focused()).toBe("Change the answer to: 9");
      press("Keep as it is");
      expect(all(".offer")).toEqual([]);
      await pass();
      expect(server.sent()).toEqual([]);
    });

    test("offers nothing when just that was answered already", async () => {
      server.messages.push(customer(3, "9"), question(4, "why"));
      await open("token");
      expect(all(".offer")).toEqual([]);
    });

    test("speaks the language that was spoken there", async () => {
      server.continued.language = "sv";
      await open("token");
      expect(chat.element.lang).toBe("sv");
      expect(focused()).toBe("Skicka svaret: 9");
      expect(server.sent()).toEqual([]);
    });

    test("says what to do when the link is worth nothing, and leads on", async () => {
      server.next.push({ status: 403, body: { code: "link-worthless", detail: "not whole" } });
      await open("token");
      expect(texts(".ending p")).toHaveLength(1);
      expect(texts(".ending p")[0]).toContain("Reply to the message it came in");
      press("Start a new chat");
      await pass();
      expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
      expect(server.paths("POST")).toEqual(["/continuations", "/flows/nps/conversations"]);
    });

    test("goes back to the chat kept here when the link is worth nothing", async () => {
      await open();
      chat.stop();
      document.body.replaceChildren();
      server.next.push({ status: 403 });
      await open("token");
      press("Continue your earlier chat");
      await pass();
      expect(server.calls.at(-2)).toMatchObject({ method: "GET", token: "Bearer t1" });
      expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
    });
  });

  test("a code that was sent elsewhere is no answer: what came of it is told, and it stands nowhere", async () => {
    await open();
    server.next.push({
      status: 200,
      body: {
        status: "open",
        outcome: null,
        messages: [],
        pending: false,
        code: { result: "right", text: "That is the code." },
      },
    });
    write("123456");
    await pass();
    expect(texts(".banner")).toEqual(["That is the code."]);
    expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
  });

  describe("with other channels", () => {
    beforeEach(() => {
      server.ways = [
        { name: "email", join: "address", inUse: false },
        { name: "telegram", join: "doorway", inUse: false },
        { name: "slack", join: "address", inUse: false },
        { name: "sms", join: "address", inUse: true },
      ];
    });

    test("lists those that a customer can get to by themselves", async () => {
      await leave();
      expect(texts(".elsewhere .option")).toEqual(["E-mail", "Telegram"]);
      expect(focused()).toBe("E-mail");
    });

    test("a menu that was opened before they are known gets the way to them, and keeps the focus", async () => {
      server.waysAfterMs = 1_000;
      await open();
      press("More choices");
      all(".wishes .menu-item")[1]?.focus();
      expect(texts(".wishes .menu-item")).not.toContain("Continue elsewhere");

      await pass(1_000);

      expect(texts(".wishes .menu-item").at(-1)).toBe("Continue elsewhere");
      expect(focused()).toBe(texts(".wishes .menu-item")[1]);
    });

    test("goes on at an address, and says where", async () => {
      await leave();
      press("E-mail");
      const field = document.activeElement as HTMLInputElement;
      expect([field.type, field.autocomplete, field.labels?.[0]?.textContent]).toEqual([
        "email",
        "email",
        "E-mail address",
      ]);
      await give(" aino@example.fi ");
      expect(server.calls.at(-1)).toMatchObject({
        path: "/conversations/c1/moves",
        token: "Bearer t1",
        body: { channel: "email", address: "aino@example.fi" },
      });
      expect(all(".elsewhere")).toEqual([]);
      expect(texts(".banner")[0]).toContain("E-mail");
    });

    test("says what is wrong with an address, by the field, and lets it be corrected", async () => {
      await leave();
      press("E-mail");
      server.next.push({ status: 400, body: { detail: "No @." } });
      await give("aino");
      const field = document.activeElement as HTMLInputElement;
      expect(field.getAttribute("aria-invalid")).toBe("true");
      expect(texts(".complaint")).toEqual(["Please check the e-mail address."]);
      await give("aino@example.fi");
      expect(all(".elsewhere")).toEqual([]);
    });

    test("opens a doorway by a link and a code", async () => {
      await leave();
      press("Telegram");
      await pass();
      const link = document.activeElement as HTMLAnchorElement;
      expect(link.href).toBe("https://door.example/?start=once");
      expect(server.calls.at(-1)?.body).toEqual({ channel: "telegram" });
      expect(all(".qr")).toHaveLength(1);
    });

    test("is left by Escape, with the focus where it was", async () => {
      await leave();
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      expect(all(".elsewhere")).toEqual([]);
      expect(document.activeElement?.getAttribute("aria-label")).toBe("More choices");
    });
  });

  test("a link that leads this conversation to a phone comes with a code to scan", async () => {
    server.messages = [
      { ...bot(1, "Open it there."), actions: [linkTo("https://v.example/c/nps#go=abc-1.x")] },
      { ...bot(2, "Or read this."), actions: [linkTo("https://v.example/help")] },
    ];
    await open();
    expect(all("[data-seq='1'] .qr")).toHaveLength(1);
    expect(all("[data-seq='2'] .qr")).toEqual([]);
  });

  test("lets no text become markup, and no unsafe link through", async () => {
    server.messages = [
      {
        ...bot(1, "<img src=x onerror=alert(1)> https://a.example/b."),
        actions: [linkTo("javascript:alert(1)"), linkTo("https://a.example")],
      },
    ];
    await open();
    expect(all(".bubble img")).toEqual([]);
    const links = all("a") as HTMLAnchorElement[];
    expect(links.map(({ href, rel }) => [href, rel])).toEqual([
      ["https://a.example/b", "noopener noreferrer"],
      ["https://a.example/", "noopener noreferrer"],
    ]);
  });
});
