import { expect, test, vi } from "vitest";
import { en } from "../texts/en";
import type { Acts, Shown } from "../types";
import { APPS } from ".";
import { segments } from "./segments";

const shown = (app: string, what: unknown): Shown => ({
  n: 7,
  change: 7,
  app,
  mine: false,
  at: "2026-03-02T10:00:00Z",
  state: "delivered",
  what,
});

function drawn(name: string, what: unknown) {
  const acts = { do: vi.fn<Acts["do"]>(), open: vi.fn<Acts["open"]>() };
  const parts = APPS.find((app) => app.name === name)?.draw(shown(name, what), acts, en) ?? [];
  const place = document.createElement("div");
  place.append(...parts);
  return { place, acts };
}

function pressing(name: string, what: unknown, label: string) {
  const { place, acts } = drawn(name, what);
  const found = [...place.querySelectorAll("button")].find((one) => one.textContent === label);
  found?.click();
  return acts.do;
}

test("a key of Telegram's keyboard sends what it carries", () => {
  const what = {
    text: "From 0 to 10?",
    reply_markup: { inline_keyboard: [[{ text: "9", callback_data: "tap9" }]] },
  };
  expect(pressing("telegram", what, "9")).toHaveBeenCalledWith({
    kind: "PRESS",
    on: 7,
    value: "tap9",
    label: "9",
  });
});

test("a button, a row of a list and a template's button of WhatsApp send theirs", () => {
  const buttons = {
    type: "interactive",
    interactive: {
      type: "button",
      body: { text: "Solved?" },
      action: { buttons: [{ type: "reply", reply: { id: "yes!", title: "Yes" } }] },
    },
  };
  expect(pressing("whatsapp", buttons, "Yes")).toHaveBeenCalledWith(
    expect.objectContaining({ value: "yes!" }),
  );
  const rows = {
    type: "interactive",
    interactive: {
      type: "list",
      body: { text: "Which?" },
      action: { button: "Choose", sections: [{ rows: [{ id: "four!", title: "4" }] }] },
    },
  };
  expect(pressing("whatsapp", rows, "4")).toHaveBeenCalledWith(expect.objectContaining({ value: "four!" }));
  const template = {
    type: "template",
    template: {
      components: [
        { type: "body", parameters: [{ text: "How did it go?" }, { text: "https://x.example/" }] },
        { type: "button", parameters: [{ type: "payload", payload: "again!" }] },
      ],
    },
  };
  expect(drawn("whatsapp", template).place.textContent).toContain("How did it go?");
  expect(pressing("whatsapp", template, en.goOnHere)).toHaveBeenCalledWith(
    expect.objectContaining({ value: "again!" }),
  );
});

test("what Slack escapes is shown as it was said, and an option is chosen", () => {
  const what = {
    blocks: [
      { type: "section", text: { type: "plain_text", text: "1 &lt; 2 &amp; 3" } },
      {
        type: "actions",
        elements: [{ type: "radio_buttons", options: [{ text: { text: "One" }, value: "one!" }] }],
      },
    ],
  };
  expect(drawn("slack", what).place.textContent).toContain("1 < 2 & 3");
  expect(pressing("slack", what, "One")).toHaveBeenCalledWith(
    expect.objectContaining({ value: "one!", text: "choose" }),
  );
});

test("what is said is text, whatever stands in it", () => {
  const { place } = drawn("sms", { body: "<img src=x onerror=alert(1)>" });
  expect(place.querySelector("img")).toBeNull();
  expect(place.textContent).toContain("<img");
});

const doors = (address: string) =>
  APPS.flatMap((app) => {
    const token = app.door?.(address);
    return token ? [[app.name, token]] : [];
  });

test("links into a messenger are known by its app alone", () => {
  expect(doors("https://t.me/vuoro__demo?start=abc")).toEqual([["telegram", "abc"]]);
  expect(doors("https://wa.me/447700900001?text=%2Fstart%20abc")).toEqual([["whatsapp", "abc"]]);
  expect(doors("sms:+447700900002?body=%2Fstart%20abc")).toEqual([["sms", "abc"]]);
  expect(doors("https://messenger.example/?start=abc")).toEqual([["webhook", "abc"]]);
  expect(doors("https://example.com/?start=abc")).toEqual([]);
});

test("a text is as many messages as the network makes of it", () => {
  expect(segments("a".repeat(160))).toBe(1);
  expect(segments("a".repeat(161))).toBe(2);
  expect(segments(`${"a".repeat(159)}€`)).toBe(2);
  expect(segments("ő".repeat(71))).toBe(2);
});
