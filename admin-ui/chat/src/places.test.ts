import { beforeEach, describe, expect, test } from "vitest";
import { all, focused, pass, press, texts, Visit } from "./test-chat";

const visit = new Visit();

async function give(entry: string, label = "Continue there"): Promise<void> {
  (document.querySelector(".elsewhere input") as HTMLInputElement).value = entry;
  press(label);
  await pass();
}

async function leave(): Promise<void> {
  await visit.open();
  press("More choices");
  all(".wishes .menu-item").at(-1)?.click();
}

async function join(): Promise<void> {
  await visit.open();
  press("More choices");
  press("Connect another address of yours");
}

describe("with other channels", () => {
  beforeEach(() => {
    visit.server.ways = [
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
    visit.server.waysAfterMs = 1_000;
    await visit.open();
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
    expect(visit.server.calls.at(-1)).toMatchObject({
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
    visit.server.next.push({ status: 400, body: { detail: "No @." } });
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
    expect(visit.server.calls.at(-1)?.body).toEqual({ channel: "telegram" });
    expect(all(".qr")).toHaveLength(1);
  });

  test("is left by Escape, with the focus where it was", async () => {
    await leave();
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(all(".elsewhere")).toEqual([]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("More choices");
  });

  describe("at an address that another is known to hold", () => {
    beforeEach(async () => {
      await leave();
      press("E-mail");
      visit.server.next.push({ status: 200, body: { code: { channel: "email", address: "•••fi" } } });
      await give("aino@example.fi");
    });

    test("asks for the code that was sent there, and goes on once it is typed", async () => {
      expect(texts(".elsewhere .hint")[0]).toContain("six digits to •••fi");
      const field = document.activeElement as HTMLInputElement;
      expect([field.inputMode, field.autocomplete]).toEqual(["numeric", "one-time-code"]);
      await give("123 456");
      expect(visit.server.calls.at(-1)).toMatchObject({
        path: "/conversations/c1/codes/check",
        body: { code: "123 456" },
      });
      expect(all(".elsewhere")).toEqual([]);
      expect(texts(".banner")[0]).toContain("E-mail");
    });

    test.each([
      [{ status: 422, body: { triesLeft: 4 } }, "Tries left: 4"],
      [{ status: 422, body: { triesLeft: 0 } }, "no longer works"],
      [{ status: 409, body: { code: "code-spent" } }, "no longer works"],
    ])("says what is wrong with a code %#", async (answer, told) => {
      visit.server.next.push(answer);
      await give("000000");
      expect(texts(".complaint")[0]).toContain(told);
      expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
    });
  });

  describe("another address of the customer", () => {
    test("is told, proved by a code, and joined", async () => {
      await join();
      expect(texts(".elsewhere .option")).toEqual(["E-mail"]);
      press("E-mail");
      await give("aino@example.fi", "Send a code");
      expect(visit.server.calls.at(-1)).toMatchObject({
        path: "/conversations/c1/codes",
        body: { channel: "email", address: "aino@example.fi" },
      });
      await give("123456", "Join");
      expect(all(".elsewhere")).toEqual([]);
      expect(texts(".banner")).toEqual(["Done. We know now that •••fi is yours too."]);
      expect(visit.server.sent()).toEqual([]);
    });

    test("stays apart where the company knows two", async () => {
      await join();
      press("E-mail");
      await give("aino@example.fi", "Send a code");
      visit.server.next.push({ status: 200, body: { address: "•••fi", joined: false } });
      await give("123456", "Join");
      expect(texts(".banner")[0]).toContain("belongs to another customer");
    });

    test.each([
      [{ status: 409, body: { code: "code-unsent" } }, "can’t send a code there"],
      [{ status: 429, headers: { "Retry-After": "3600" } }, "many codes already"],
      [{ status: 400 }, "check the e-mail address"],
    ])("says why no code was sent %#", async (answer, told) => {
      await join();
      press("E-mail");
      visit.server.next.push(answer);
      await give("aino", "Send a code");
      expect(texts(".complaint")[0]).toContain(told);
    });

    test("is not asked for where answers are tied to nobody", async () => {
      visit.server.joins = false;
      await visit.open();
      press("More choices");
      expect(texts(".wishes .menu-item")).not.toContain("Connect another address of yours");
    });

    test("is left by Escape, with the focus where it was", async () => {
      await join();
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      expect(all(".elsewhere")).toEqual([]);
      expect(document.activeElement?.getAttribute("aria-label")).toBe("More choices");
    });
  });
});
