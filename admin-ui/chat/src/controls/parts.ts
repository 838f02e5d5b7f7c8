import { mediaUrl } from "../links";
import type { Option } from "../types";
import { element, freshId } from "../view/dom";

/** The group that every control is, labelled by its question. */
export function group(className: string, labelledBy: string, ...children: Node[]): HTMLDivElement {
  const attributes = { role: "group", "aria-labelledby": labelledBy };
  return element("div", { class: `control ${className}`, attributes }, ...children);
}

/** A line for what is wrong with an entry; `show` fills it and ties it to the field. */
export function complaint(field?: HTMLElement): { line: HTMLElement; show(text: string | null): void } {
  const id = freshId();
  const line = element("p", { class: "complaint", attributes: { id, role: "alert" } });
  const show = (text: string | null) => {
    line.textContent = text ?? "";
    if (!field) return;
    if (text) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", id);
    } else {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    }
  };
  return { line, show };
}

/** The image of an option, or null. Its label stands beside it, so it needs no words of its own. */
export function optionImage(option: Option, base: string): HTMLImageElement | null {
  const image = option.image;
  if (!image) return null;
  const src = mediaUrl(typeof image === "string" ? image : image.url, base);
  const alt = typeof image === "string" ? "" : (image.alt ?? "");
  return src ? element("img", { class: "option-image", attributes: { src, alt, loading: "lazy" } }) : null;
}

/** Shows that this is what was chosen elsewhere. */
export function markChosen(option: HTMLElement): void {
  option.classList.add("chosen");
  option.setAttribute("aria-current", "true");
}

/** How options are laid out: pictures in a grid, a few short words in a row, else a list. */
export function layout(options: Option[]): "pictures" | "row" | "list" {
  if (options.some((option) => option.image)) return "pictures";
  const longest = Math.max(...options.map((option) => option.label.length));
  return options.length <= 5 && longest <= 16 ? "row" : "list";
}

/** Moves the focus among buttons with the arrow keys, Home and End. */
export function arrowKeys(container: HTMLElement): void {
  container.addEventListener("keydown", (event) => {
    const buttons = [...container.querySelectorAll<HTMLElement>("button:not([disabled])")];
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = at < 0 ? undefined : buttons[step(event.key, at, buttons.length)];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}

function step(key: string, at: number, count: number): number {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : -1;
}
