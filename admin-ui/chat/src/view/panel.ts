import { attribute, button, element, freshId } from "./dom";
import { icon } from "./icons";

/** What is asked above the composer for a while; left by its button or by Escape. */
export class Panel {
  readonly element: HTMLElement;
  private readonly body = element("div", { class: "choices" });

  constructor(
    title: string,
    closeLabel: string,
    private readonly close: () => void,
  ) {
    const id = freshId();
    const leave = button("round", icon("close"), close);
    attribute(leave, "aria-label", closeLabel);
    this.element = element(
      "section",
      {
        class: "elsewhere",
        attributes: { "aria-labelledby": id },
        on: { keydown: (event) => this.key(event) },
      },
      element(
        "div",
        { class: "caption" },
        element("p", { class: "title", attributes: { id } }, title),
        leave,
      ),
      this.body,
    );
  }

  show(...parts: (Element | false)[]): void {
    this.body.replaceChildren(...parts.filter((part) => part !== false));
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}
