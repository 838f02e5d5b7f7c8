import { element } from "../../../chat/src/view/dom";
import { text } from "../read";
import type { Acts, Shown } from "../types";
import type { App } from "./app";
import { words } from "./parts";

export const email: App = {
  name: "email",
  title: (texts) => texts.email,
  address: (customer) => customer.email,
  letters: true,
  draw: (shown, acts, texts) => [
    element("h3", { class: "subject" }, text(shown.what, "subject")),
    element("p", { class: "from" }, shown.mine ? texts.toCompany : text(shown.what, "from")),
    shown.mine || !text(shown.what, "html")
      ? words(text(shown.what, "text"), acts)
      : page(shown, acts, texts.letterFrom.replace("{from}", text(shown.what, "from"))),
  ],
};

/**
 * The letter as it came, in which nothing may run. Its own page can't be scrolled, so that the frame is
 * as high as it; what is pressed in it is followed here.
 */
function page(shown: Shown, acts: Acts, title: string): HTMLIFrameElement {
  const frame = element("iframe", {
    class: "letter",
    attributes: { src: `/demo/letters/${shown.n}`, sandbox: "allow-same-origin", title, scrolling: "no" },
  });
  frame.addEventListener("load", () => {
    const letter = frame.contentDocument;
    if (!letter) return;
    const fit = () => (frame.height = String(letter.documentElement.scrollHeight));
    letter.addEventListener("click", (event) => {
      const pressed = (event.target as Element).closest("a");
      if (!pressed) return;
      event.preventDefault();
      acts.open(pressed.href);
    });
    fit();
    new ResizeObserver(fit).observe(letter.documentElement);
  });
  return frame;
}
