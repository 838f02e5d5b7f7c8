import type { Counterpart } from "../model";
import { CATALOG, type Texts, textsOf } from "../texts";
import { attribute, button, element } from "./dom";
import { icon } from "./icons";
import { Menu } from "./menu";

export interface HeadActs {
  speak(language: string): void;
  close: (() => void) | null;
}

/** Who one talks with, in which language, and the way out. */
export class Head {
  readonly element: HTMLElement;
  private readonly who = element("span", { class: "who" });

  constructor(
    private readonly texts: Texts,
    heading: { words: string | null; level: "h1" | "h2" },
    language: string,
    languages: string[],
    acts: HeadActs,
  ) {
    const title = element(heading.level, { class: "title" }, heading.words ?? texts.title);
    this.element = element(
      "header",
      { class: "head" },
      element("span", { class: "mark" }, icon("chat")),
      element("div", { class: "names" }, title, this.who),
      languages.length > 1 && languageMenu(texts, language, languages, acts),
      acts.close && closeButton(texts, acts.close),
    );
    this.with({ kind: "robot", name: null });
  }

  /** Says who answers. */
  with({ kind, name }: Counterpart): void {
    const { robot, nobodyYet, person } = this.texts;
    const words = { robot, nobody: nobodyYet, person: name || person }[kind];
    if (this.who.textContent !== words) this.who.textContent = words;
  }
}

function languageMenu(texts: Texts, language: string, languages: string[], acts: HeadActs): HTMLElement {
  const trigger = button("pill", icon("globe"), () => {});
  trigger.append(element("span", {}, language.toUpperCase()));
  attribute(trigger, "aria-label", `${texts.language}: ${textsOf(language).name}, ${language.toUpperCase()}`);
  const items = () =>
    languages
      .filter((one) => Object.hasOwn(CATALOG, one))
      .map((one) => ({
        label: textsOf(one).name,
        checked: one === language,
        language: one,
        pick: () => acts.speak(one),
      }));
  return new Menu(trigger, "languages", items).element;
}

function closeButton(texts: Texts, close: () => void): HTMLElement {
  const made = button("round", icon("close"), close);
  attribute(made, "aria-label", texts.closeChat);
  return made;
}
