import { element, freshId } from "../view/dom";

/** Channels by their names in the customer's language. */
export function byName(channels: string[], nameOf: (channel: string) => string): Record<string, string> {
  return Object.fromEntries(channels.map((channel) => [channel, nameOf(channel)]));
}

/** A list of options to choose one of; `none` names the choice of none, if that is one. */
export function choice(
  chosen: string | null,
  none: string | null,
  options: Record<string, string>,
): HTMLSelectElement {
  const all = none === null ? Object.entries(options) : [["", none] as const, ...Object.entries(options)];
  const select = element(
    "select",
    {},
    ...all.map(([value, label]) => element("option", { attributes: { value } }, label)),
  );
  select.value = chosen ?? "";
  return select;
}

/** A control under its label. */
export function labelled(label: string, control: HTMLSelectElement | HTMLInputElement): HTMLElement {
  control.id = freshId();
  return element(
    "div",
    { class: "field" },
    element("label", { attributes: { for: control.id } }, label),
    control,
  );
}
