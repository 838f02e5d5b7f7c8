import { button, element } from "../../../chat/src/view/dom";
import type { Acts } from "../types";

const ADDRESS = /(https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)])/u;

/** Words with their links, line by line as they were sent. */
export function words(text: string, acts: Acts): HTMLElement {
  const parts = text
    .split(ADDRESS)
    .map((part) => (part.startsWith("http") && ADDRESS.test(part) ? link(part, part, acts) : part));
  return element("p", { class: "words" }, ...parts);
}

export function link(label: string, address: string, acts: Acts): HTMLAnchorElement {
  return element(
    "a",
    {
      attributes: { href: address, rel: "noreferrer", target: "_blank" },
      on: {
        click: (event) => {
          event.preventDefault();
          acts.open(address);
        },
      },
    },
    label,
  );
}

export function press(label: string, pressed: () => void): HTMLButtonElement {
  return button("press", label, pressed);
}

export function rows(...children: HTMLElement[]): HTMLElement {
  return element("div", { class: "rows" }, ...children);
}

export function row(...children: HTMLElement[]): HTMLElement {
  return element("div", { class: "row" }, ...children);
}
