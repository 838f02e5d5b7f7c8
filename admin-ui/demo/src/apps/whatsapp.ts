import { element } from "../../../chat/src/view/dom";
import { list, text } from "../read";
import type { Acts, Shown } from "../types";
import type { Texts } from "../texts";
import { type App, startToken } from "./app";
import { press, rows, words } from "./parts";

export const whatsapp: App = {
  name: "whatsapp",
  title: () => "WhatsApp",
  address: (customer) => customer.phone,
  draw: (shown, acts, texts) => {
    switch (text(shown.what, "type")) {
      case "interactive":
        return shown.mine ? replied(shown, acts) : interactive(shown, acts);
      case "template":
        return template(shown, acts, texts);
      case "button":
        return [words(text(shown.what, "button", "text"), acts)];
      case "image":
        return [words(text(shown.what, "image", "caption"), acts)];
      default:
        return [words(text(shown.what, "text", "body"), acts)];
    }
  },
  door: (address) => {
    const url = new URL(address);
    return url.hostname === "wa.me" ? startToken(url.searchParams.get("text")) : null;
  },
};

function replied(shown: Shown, acts: Acts): HTMLElement[] {
  const kind = text(shown.what, "interactive", "type");
  return [words(text(shown.what, "interactive", kind, "title"), acts)];
}

function interactive(shown: Shown, acts: Acts): HTMLElement[] {
  const body = words(text(shown.what, "interactive", "body", "text"), acts);
  const pressed = (value: string, label: string) => acts.do({ kind: "PRESS", on: shown.n, value, label });
  const action = ["interactive", "action"] as const;
  if (text(shown.what, "interactive", "type") === "button") {
    const buttons = list(shown.what, ...action, "buttons").map((one) => {
      const label = text(one, "reply", "title");
      return press(label, () => pressed(text(one, "reply", "id"), label));
    });
    return [body, rows(...buttons)];
  }
  const options = list(shown.what, ...action, "sections", 0, "rows").map((one) => {
    const label = text(one, "title");
    const button = press(label, () => pressed(text(one, "id"), label));
    const detail = text(one, "description");
    if (detail) button.append(element("small", {}, detail));
    return button;
  });
  const opener = element("summary", {}, text(shown.what, ...action, "button"));
  return [body, element("details", { class: "list" }, opener, rows(...options))];
}

/** The words that the company had approved beforehand, with what was put into them. */
function template(shown: Shown, acts: Acts, texts: Texts): HTMLElement[] {
  const [body, again] = list(shown.what, "template", "components");
  const [title, address] = list(body, "parameters").map((parameter) => text(parameter, "text"));
  const value = text(list(again, "parameters")[0], "payload");
  const said = texts.template.replace("{title}", title ?? "").replace("{link}", address ?? "");
  const label = texts.goOnHere;
  return [words(said, acts), rows(press(label, () => acts.do({ kind: "PRESS", on: shown.n, value, label })))];
}
