import { at, list, text } from "../read";
import type { Acts, Shown } from "../types";
import type { App } from "./app";
import { link, press, row, rows, words } from "./parts";

export const telegram: App = {
  name: "telegram",
  title: () => "Telegram",
  address: (customer) => customer.chat,
  draw: (shown, acts) => [
    // The token of a link is sent, and not shown.
    words((text(shown.what, "text") || text(shown.what, "caption")).replace(/^\/start .*$/, "/start"), acts),
    ...keyboard(shown, acts),
  ],
  door: (address) => {
    const url = new URL(address);
    return url.hostname === "t.me" ? url.searchParams.get("start") : null;
  },
};

function keyboard(shown: Shown, acts: Acts): HTMLElement[] {
  const lines = list(shown.what, "reply_markup", "inline_keyboard").map((line) =>
    row(...(Array.isArray(line) ? line : []).map((key: unknown) => pressed(key, shown, acts))),
  );
  return lines.length > 0 ? [rows(...lines)] : [];
}

function pressed(key: unknown, shown: Shown, acts: Acts): HTMLElement {
  const label = text(key, "text");
  const url = at(key, "url");
  if (typeof url === "string") return link(label, url, acts);
  const value = text(key, "callback_data");
  return press(label, () => acts.do({ kind: "PRESS", on: shown.n, value, label }));
}
