import { fill } from "../texts";
import type { Option } from "../types";
import { button, element } from "../view/dom";
import { icon } from "../view/icons";
import { type DrawControl, limit } from "./control";
import { group, optionImage } from "./parts";

/**
 * An order of preference. A press gives the next place; buttons, and the arrow keys on them, move
 * an option up and down or take it away.
 */
export const ranking: DrawControl = ({ options, top }, { texts, base, labelledBy, answer, announce }) => {
  if (!options?.length) return null;
  const places = Math.min(limit(top) ?? options.length, options.length);
  const order: Option[] = [];
  const ranked = element("ol", { class: "ranked", attributes: { "aria-label": texts.yourOrder } });
  const rest = element("div", {
    class: "options list",
    attributes: { role: "group", "aria-label": texts.notRanked },
  });
  const hint = places < options.length ? fill(texts.rankTop, { n: places }) : texts.rankAll;
  const send = button("primary", texts.send, () =>
    answer(
      order.map((option) => option.value),
      order.map((option) => option.label).join(" > "),
    ),
  );

  const tell = (option: Option) =>
    announce(fill(texts.place, { label: option.label, n: order.indexOf(option) + 1 }));
  const add = (option: Option) => {
    order.push(option);
    draw();
    tell(option);
    (rest.querySelector("button") ?? send).focus();
  };
  const remove = (option: Option) => {
    order.splice(order.indexOf(option), 1);
    draw();
    buttonAt(rest, options.filter((one) => !order.includes(one)).indexOf(option))?.focus();
  };
  const move = (option: Option, by: number) => {
    const from = order.indexOf(option);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    order.splice(from, 1);
    order.splice(to, 0, option);
    draw();
    tell(option);
    const moved = ranked.children[to];
    const [up, down] = moved ? [...moved.querySelectorAll("button")] : [];
    (by < 0 ? (up?.disabled ? down : up) : down?.disabled ? up : down)?.focus();
  };

  const row = (option: Option, at: number): HTMLElement => {
    const tool = (name: "up" | "down" | "close", label: string, act: () => void, off: boolean) => {
      const made = button("round small", icon(name), act);
      made.setAttribute("aria-label", fill(label, { label: option.label }));
      made.disabled = off;
      return made;
    };
    const item = element(
      "li",
      { class: "place" },
      element("span", { class: "rank", attributes: { "aria-hidden": "true" } }, String(at + 1)),
      optionImage(option, base),
      element("span", { class: "option-label", attributes: { dir: "auto" } }, option.label),
      tool("up", texts.up, () => move(option, -1), at === 0),
      tool("down", texts.down, () => move(option, 1), at === order.length - 1),
      tool("close", texts.takeAway, () => remove(option), false),
    );
    item.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      move(option, event.key === "ArrowUp" ? -1 : 1);
    });
    return item;
  };

  const draw = () => {
    const full = order.length === places;
    ranked.replaceChildren(...order.map(row));
    ranked.hidden = order.length === 0;
    rest.replaceChildren(
      ...options
        .filter((option) => !order.includes(option))
        .map((option) => {
          const made = button("option", optionImage(option, base), () => add(option));
          made.append(element("span", { class: "option-label", attributes: { dir: "auto" } }, option.label));
          return made;
        }),
    );
    rest.hidden = full;
    send.disabled = !full;
  };
  draw();

  const foot = element("div", { class: "foot" }, send, element("span", { class: "hint" }, hint));
  return {
    element: group("ranking", labelledBy, ranked, rest, foot),
    focus: () => rest.querySelector("button")?.focus(),
  };
};

const buttonAt = (within: HTMLElement, at: number) => within.querySelectorAll("button")[at];
