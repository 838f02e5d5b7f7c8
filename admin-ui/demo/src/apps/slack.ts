import { element } from "../../../chat/src/view/dom";
import { list, text } from "../read";
import type { Acts, Shown } from "../types";
import type { App } from "./app";
import { link, press, row, rows, words } from "./parts";

export const slack: App = {
  name: "slack",
  title: () => "Slack",
  address: (customer) => customer.member,
  draw: (shown, acts) =>
    shown.mine
      ? [words(text(shown.what, "text"), acts)]
      : list(shown.what, "blocks").flatMap((block) => drawn(block, shown, acts)),
};

/** Three signs are entities in what Slack is sent. */
const plain = (escaped: string) =>
  escaped.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function drawn(block: unknown, shown: Shown, acts: Acts): HTMLElement[] {
  switch (text(block, "type")) {
    case "section":
      return [words(plain(text(block, "text", "text")), acts)];
    case "context":
      return [element("p", { class: "chosen" }, plain(text(list(block, "elements")[0], "text")))];
    case "image":
      return [element("p", { class: "words" }, text(block, "alt_text"))];
    case "actions":
      return [row(...list(block, "elements").flatMap((one) => action(one, shown, acts)))];
    default:
      return [];
  }
}

function action(one: unknown, shown: Shown, acts: Acts): HTMLElement[] {
  const pressed = (value: string, label: string, kind: string) =>
    acts.do({ kind: "PRESS", on: shown.n, value, label, text: kind });
  const label = plain(text(one, "text", "text"));
  const url = text(one, "url");
  if (url) return [link(label, url, acts)];
  if (text(one, "type") === "button") return [press(label, () => pressed(text(one, "value"), label, ""))];
  const options = list(one, "options").map((option) => {
    const shownAs = plain(text(option, "text", "text"));
    return press(shownAs, () => pressed(text(option, "value"), shownAs, "choose"));
  });
  if (text(one, "type") === "radio_buttons") return [rows(...options)];
  const opener = element("summary", {}, plain(text(one, "placeholder", "text")));
  return [element("details", { class: "list" }, opener, rows(...options))];
}
