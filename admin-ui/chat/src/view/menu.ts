import { attribute, button, element, freshId } from "./dom";

export interface MenuItem {
  label: string;
  /** For a choice among several: whether it is the one. */
  checked?: boolean;
  language?: string;
  pick(): void;
}

/** A button with a menu that opens by press or arrow key and is worked by the keyboard alone. */
export class Menu {
  readonly element: HTMLElement;
  private readonly list: HTMLElement;

  constructor(
    private readonly trigger: HTMLButtonElement,
    className: string,
    private readonly items: () => MenuItem[],
  ) {
    const id = freshId();
    this.list = element("div", {
      class: "menu",
      attributes: { role: "menu", id, hidden: true, "aria-label": trigger.getAttribute("aria-label") },
      on: { keydown: (event) => this.key(event) },
    });
    attribute(trigger, "aria-haspopup", "menu");
    attribute(trigger, "aria-expanded", "false");
    attribute(trigger, "aria-controls", id);
    trigger.addEventListener("click", () => (this.list.hidden ? this.open() : this.close(true)));
    trigger.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      this.open();
    });
    this.element = element("div", { class: `with-menu ${className}` }, trigger, this.list);
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.element.contains(relatedTarget)) this.close(false);
    });
  }

  focus(): void {
    this.trigger.focus();
  }

  /** Brings an open menu up to date; who is on an item that stays, stays there. */
  refresh(): void {
    if (this.list.hidden) return;
    const items = this.items();
    const isLeft = (row: HTMLElement) => items.some(({ label }) => label === row.textContent);
    const gone = this.rows().filter((row) => !isLeft(row));
    if (gone.some((row) => row.matches(":focus"))) (this.rows().find(isLeft) ?? this.trigger).focus();
    for (const row of gone) row.remove();
    items.forEach((item, at) => {
      const here = this.rows()[at] ?? null;
      if (here?.textContent !== item.label) this.list.insertBefore(this.row(item), here);
    });
  }

  private open(): void {
    this.list.replaceChildren(...this.items().map((item) => this.row(item)));
    this.list.hidden = false;
    attribute(this.trigger, "aria-expanded", "true");
    this.rows()[0]?.focus();
  }

  private close(back: boolean): void {
    if (this.list.hidden) return;
    this.list.hidden = true;
    attribute(this.trigger, "aria-expanded", "false");
    if (back) this.trigger.focus();
  }

  private row({ label, checked, language, pick }: MenuItem): HTMLElement {
    const row = button("menu-item", label, () => {
      this.close(true);
      pick();
    });
    attribute(row, "role", checked === undefined ? "menuitem" : "menuitemradio");
    attribute(row, "aria-checked", checked === undefined ? null : String(checked));
    attribute(row, "lang", language);
    attribute(row, "tabindex", -1);
    return row;
  }

  private rows(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("button")];
  }

  private key(event: KeyboardEvent): void {
    const rows = this.rows();
    const at = rows.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + rows.length, Home: 0, End: rows.length - 1 }[event.key];
    if (event.key === "Escape") this.close(true);
    else if (to !== undefined) rows[to % rows.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
