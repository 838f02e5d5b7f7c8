import { beforeEach, describe, expect, test } from "vitest";
import { all, focused, NPS, pass, press, texts, Visit, write } from "./test-chat";
import { bot, customer, question } from "./test-messages";

const live = () => document.querySelector("[role=log]")?.getAttribute("aria-live");
const linkTo = (url: string) => ({ label: `to ${url.split(":")[0]}`, url });

describe("the chat", () => {
  const visit = new Visit();

  test("says that a robot speaks, and draws the question's control beside the composer", async () => {
    await visit.open();
    expect(texts(".who")).toEqual(["Chat robot"]);
    expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
    expect(all(".dock .point")).toHaveLength(11);
    expect(all("textarea")).toHaveLength(1);
  });

  test("sends a press with its question's step, shows it at once, and takes the control away", async () => {
    await visit.open();
    press("8 on a scale from 0 to 10");
    expect(texts(".row.sending .bubble")).toEqual(["8"]);
    expect(all(".dock .point")).toEqual([]);
    await pass();
    expect(visit.server.sent()).toMatchObject([{ step: "nps", value: 8 }]);
    expect(texts(".bubble")).toEqual(["Hello!", "nps?", "8", "Noted."]);
    expect(document.activeElement?.className).toBe("dock");
  });

  test("sends what is written with the step of the open question", async () => {
    await visit.open();
    write("about eight");
    await pass();
    expect(visit.server.sent()).toMatchObject([{ step: "nps", text: "about eight" }]);
  });

  test("sends wishes from the menu, only those that the question has", async () => {
    await visit.open();
    press("More choices");
    expect(texts(".wishes .menu-item")).toEqual([
      "Skip this question",
      "Why do you ask?",
      "I’d like to talk to a person",
      "End the chat",
    ]);
    all(".wishes .menu-item")[1]?.click();
    await pass();
    expect(visit.server.sent()).toMatchObject([{ step: "nps", wish: "why" }]);
  });

  test("lets an earlier answer be changed, with that question's step", async () => {
    visit.server.messages.push(customer(3, "8"), question(4, "why"));
    await visit.open();
    press("Change answer: nps?");
    expect(all(".editing .point")).toHaveLength(11);
    press("9 on a scale from 0 to 10");
    await pass();
    expect(visit.server.sent()).toMatchObject([{ step: "nps", value: 9 }]);
    expect(all(".editing")).toEqual([]);
  });

  test("changes its language, tells the server, and keeps what was being written", async () => {
    await visit.open();
    const field = document.querySelector("textarea") as HTMLTextAreaElement;
    field.value = "half a";
    field.dispatchEvent(new Event("input"));
    press("Language: English, EN");
    all(".languages .menu-item")[0]?.click();
    await pass();
    expect(visit.chat.element.lang).toBe("fi");
    expect(texts(".who")).toEqual(["Keskustelurobotti"]);
    expect(document.querySelector("textarea")?.value).toBe("half a");
    expect(visit.server.sent()).toMatchObject([{ wish: "language", language: "fi", step: "nps" }]);
  });

  test("reads out what is new, not what was read before a reload", async () => {
    await visit.open();
    expect(live()).toBe("polite");
    visit.chat.stop();
    document.body.replaceChildren();
    void visit.open();
    await pass(400);
    expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
    expect(live()).toBe("off");
    await pass(200);
    expect(live()).toBe("polite");
  });

  test("says when the network is away, and when the message waits for it", async () => {
    await visit.open();
    visit.server.next.push("network down");
    press("8 on a scale from 0 to 10");
    await pass(1);
    expect(texts(".banner")).toEqual(["No connection. Your messages are sent as soon as it is back."]);
    expect(texts(".row.sending .state")).toEqual(["Waiting for the connection"]);
    await pass(60_000);
    expect(texts(".banner")).toEqual([""]);
    expect(all(".row.sending")).toEqual([]);
  });

  test("that has ended offers a new one in the composer's place", async () => {
    visit.server.status = "completed";
    await visit.open();
    expect(all("textarea")).toEqual([]);
    visit.server.status = "open";
    visit.server.messages = [bot(1, "Hello again!")];
    press("Start a new chat");
    await pass();
    expect(texts(".bubble")).toEqual(["Hello again!"]);
    expect(all("textarea")).toHaveLength(1);
  });

  describe("opened by a link from another channel", () => {
    beforeEach(() => {
      visit.server.messages = [bot(1, "Hello!"), question(2, "nps", NPS)];
      visit.server.continued.chosen = { step: "nps", value: 9, label: "9" };
    });

    test("shows what was chosen, and sends it when it is pressed, not before", async () => {
      await visit.open("token");
      expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
      expect(focused()).toBe("Send the answer: 9");
      expect(texts(".point.chosen")).toEqual(["9"]);
      await pass(60_000);
      expect(visit.server.sent()).toEqual([]);
      press("Send the answer: 9");
      await pass();
      expect(visit.server.sent()).toMatchObject([{ step: "nps", value: 9 }]);
      expect(all(".offer")).toEqual([]);
    });

    test("lets something else be answered instead", async () => {
      await visit.open("token");
      press("3 on a scale from 0 to 10");
      await pass();
      expect(visit.server.sent()).toMatchObject([{ step: "nps", value: 3 }]);
      expect(all(".offer")).toEqual([]);
    });

    test("sends an option as its question has it, though the link writes it as a word", async () => {
      const options = [
        { value: true, label: "Yes" },
        { value: false, label: "No" },
      ];
      visit.server.messages = [question(1, "fcr", { presentation: "one", options })];
      visit.server.continued.chosen = { step: "fcr", value: "true", label: "Kyllä" };
      await visit.open("token");
      press("Send the answer: Yes");
      await pass();
      expect(visit.server.sent()).toMatchObject([{ step: "fcr", value: true }]);
    });

    test("offers to change what was answered otherwise, or to leave it", async () => {
      visit.server.messages.push(customer(3, "8"), question(4, "why"));
      await visit.open("token");
      expect(focused()).toBe("Change the answer to: 9");
      press("Keep as it is");
      expect(all(".offer")).toEqual([]);
      await pass();
      expect(visit.server.sent()).toEqual([]);
    });

    test("offers nothing when just that was answered already", async () => {
      visit.server.messages.push(customer(3, "9"), question(4, "why"));
      await visit.open("token");
      expect(all(".offer")).toEqual([]);
    });

    test("speaks the language that was spoken there", async () => {
      visit.server.continued.language = "sv";
      await visit.open("token");
      expect(visit.chat.element.lang).toBe("sv");
      expect(focused()).toBe("Skicka svaret: 9");
      expect(visit.server.sent()).toEqual([]);
    });

    test("says what to do when the link is worth nothing, and leads on", async () => {
      visit.server.next.push({ status: 403, body: { code: "link-worthless", detail: "not whole" } });
      await visit.open("token");
      expect(texts(".ending p")).toHaveLength(1);
      expect(texts(".ending p")[0]).toContain("Reply to the message it came in");
      press("Start a new chat");
      await pass();
      expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
      expect(visit.server.paths("POST")).toEqual(["/continuations", "/flows/nps/conversations"]);
    });

    test("goes back to the chat kept here when the link is worth nothing", async () => {
      await visit.open();
      visit.chat.stop();
      document.body.replaceChildren();
      visit.server.next.push({ status: 403 });
      await visit.open("token");
      press("Continue your earlier chat");
      await pass();
      expect(visit.server.calls.at(-2)).toMatchObject({ method: "GET", token: "Bearer t1" });
      expect(texts(".bubble")).toEqual(["Hello!", "nps?"]);
    });
  });

  test("a code that was sent elsewhere is no answer: what came of it is told, and it stands nowhere", async () => {
    await visit.open();
    visit.server.next.push({
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

  test("a link that leads this conversation to a phone comes with a code to scan", async () => {
    visit.server.messages = [
      { ...bot(1, "Open it there."), actions: [linkTo("https://v.example/c/nps#go=abc-1.x")] },
      { ...bot(2, "Or read this."), actions: [linkTo("https://v.example/help")] },
    ];
    await visit.open();
    expect(all("[data-seq='1'] .qr")).toHaveLength(1);
    expect(all("[data-seq='2'] .qr")).toEqual([]);
  });

  test("lets no text become markup, and no unsafe link through", async () => {
    visit.server.messages = [
      {
        ...bot(1, "<img src=x onerror=alert(1)> https://a.example/b."),
        actions: [linkTo("javascript:alert(1)"), linkTo("https://a.example")],
      },
    ];
    await visit.open();
    expect(all(".bubble img")).toEqual([]);
    const links = all("a") as HTMLAnchorElement[];
    expect(links.map(({ href, rel }) => [href, rel])).toEqual([
      ["https://a.example/b", "noopener noreferrer"],
      ["https://a.example/", "noopener noreferrer"],
    ]);
  });
});
