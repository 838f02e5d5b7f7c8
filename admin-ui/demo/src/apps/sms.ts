import { text } from "../read";
import { type App, startToken } from "./app";
import { words } from "./parts";
import { segments } from "./segments";

export const sms: App = {
  name: "sms",
  title: (texts) => texts.sms,
  address: (customer) => customer.phone,
  draw: (shown, acts) => [words(text(shown.what, "body"), acts)],
  door: (address) =>
    address.startsWith("sms:")
      ? startToken(new URLSearchParams(address.split("?")[1] ?? "").get("body"))
      : null,
  note: (shown, texts) =>
    shown.mine ? "" : texts.segments.replace("{n}", String(segments(text(shown.what, "body")))),
};
