import type { Option } from "../types";
import { button, element } from "../view/dom";
import { type DrawControl, isSame } from "./control";
import { arrowKeys, group, layout, markChosen, optionImage } from "./parts";

/** More than this, and the list scrolls under a search field. */
const LONG = 12;

/** One of several: a press answers. */
export const one: DrawControl = ({ options }, { texts, base, labelledBy, chosen, answer }) => {
  if (!options?.length) return null;
  const press = (option: Option) => () => answer(option.value, option.label);
  const buttons = options.map((option) => {
    const made = button("option", optionImage(option, base), press(option));
    made.append(element("span", { class: "option-label", attributes: { dir: "auto" } }, option.label));
    if (isSame(option.value, chosen)) markChosen(made);
    return made;
  });
  const long = options.length > LONG;
  const list = element("div", { class: `options ${layout(options)}${long ? " long" : ""}` }, ...buttons);
  arrowKeys(list);
  const parts: Node[] = [list];
  if (long) parts.unshift(search(buttons, list, texts.filter, texts.nothingFound));
  return {
    element: group("one", labelledBy, ...parts),
    focus: () => buttons[0]?.focus(),
  };
};

function search(buttons: HTMLElement[], list: HTMLElement, label: string, nothing: string): HTMLElement {
  const none = element("p", { class: "hint", attributes: { role: "status" } });
  list.append(none);
  const narrow = (wanted: string) => {
    const words = folded(wanted);
    let shown = 0;
    for (const choice of buttons) {
      choice.hidden = !folded(choice.textContent ?? "").includes(words);
      if (!choice.hidden) shown++;
    }
    none.textContent = shown === 0 ? nothing : "";
  };
  return element("input", {
    class: "field",
    attributes: { type: "search", placeholder: label, "aria-label": label, autocomplete: "off" },
    on: { input: (event) => narrow((event.target as HTMLInputElement).value) },
  });
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
