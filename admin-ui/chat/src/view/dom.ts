type Child = Node | string | null | undefined | false;

interface Parts {
  class?: string;
  attributes?: Record<string, string | number | boolean | null | undefined>;
  on?: Partial<{ [T in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[T]) => void }>;
}

/** An element with its attributes, listeners and children; text is only ever text. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  parts: Parts = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  if (parts.class) made.className = parts.class;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) attribute(made, name, value);
  for (const [type, listener] of Object.entries(parts.on ?? {})) {
    made.addEventListener(type, listener as EventListener);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Sets an attribute; true sets it empty; null, undefined and false take it away. */
export function attribute(
  target: Element,
  name: string,
  value: string | number | boolean | null | undefined,
): void {
  if (value === null || value === undefined || value === false) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? "" : String(value));
}

export function button(className: string, label: Child, press: () => void): HTMLButtonElement {
  return element("button", { class: className, attributes: { type: "button" }, on: { click: press } }, label);
}

let made = 0;
/** An id for aria references, unique within the page. */
export const freshId = (): string => `vuoro-${++made}`;

/** Whether a finger is what points: then a focused field brings up a keyboard over half of the view. */
export const isTouch = (): boolean => matchMedia("(pointer: coarse)").matches;
