import { element } from "../../../chat/src/view/dom";
import { list, text } from "../read";
import type { Acts, Shown } from "../types";
import type { App } from "./app";
import { link, press, row, words } from "./parts";

export const webhook: App = {
  name: "webhook",
  title: (texts) => texts.webhook,
  address: (customer) => customer.handle,
  draw: (shown, acts) =>
    shown.mine
      ? [words(text(shown.what, "text"), acts)]
      : list(shown.what, "messages").flatMap((message) => drawn(message, shown, acts)),
  door: (address) => {
    const url = new URL(address);
    return url.hostname === "messenger.example" ? url.searchParams.get("start") : null;
  },
};

function drawn(message: unknown, shown: Shown, acts: Acts): HTMLElement[] {
  const pressed = (one: unknown, label: string) =>
    press(label, () => acts.do({ kind: "PRESS", on: shown.n, value: text(one, "tap"), label }));
  const question = ["question"] as const;
  const options = list(message, ...question, "options").map((one) => pressed(one, text(one, "label")));
  const points = list(message, ...question, "points").map((one) => pressed(one, text(one, "value")));
  const none = list(message, ...question, "noAnswer").map((one) => pressed(one, text(one, "label")));
  const skip = list(message, ...question, "wishButtons")
    .filter((one) => text(one, "wish") === "skip")
    .map((one) => pressed(one, text(one, "label")));
  const ends = [text(message, ...question, "lowLabel"), text(message, ...question, "highLabel")].filter(
    Boolean,
  );
  const links = list(message, "actions").map((one) => link(text(one, "label"), text(one, "url"), acts));
  return [
    words(text(message, "text"), acts),
    ...(ends.length === 2 ? [element("p", { class: "ends" }, ends.join(" – "))] : []),
    ...[[...options, ...points], [...none, ...skip], links]
      .filter((line) => line.length > 0)
      .map((line) => row(...line)),
  ];
}
