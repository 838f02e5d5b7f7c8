import { fill } from "../texts";
import { button, element } from "../view/dom";
import { icon } from "../view/icons";
import { type DrawControl, limit } from "./control";
import { complaint, group, layout, optionImage } from "./parts";

/** Several of several: ticked, then sent, in the order of the options. */
export const many: DrawControl = ({ options, min, max }, { texts, base, labelledBy, answer }) => {
  if (!options?.length) return null;
  const least = limit(min) ?? 0;
  const most = Math.min(limit(max) ?? options.length, options.length);
  const ticks = options.map((option) => ({
    option,
    box: element("input", { attributes: { type: "checkbox" } }),
  }));
  const rows = ticks.map(({ option, box }) =>
    element(
      "label",
      { class: "option tick" },
      box,
      element("span", { class: "box" }, icon("check")),
      optionImage(option, base),
      element("span", { class: "option-label", attributes: { dir: "auto" } }, option.label),
    ),
  );
  const list = element("div", { class: `options ${layout(options)}` }, ...rows);
  const count = element("span", { class: "hint", attributes: { role: "status" } });
  const { line, show } = complaint();
  const chosen = () => ticks.filter(({ box }) => box.checked).map(({ option }) => option);

  const update = () => {
    const n = chosen().length;
    count.textContent = n > 0 ? fill(texts.chosen, { n }) : rule(texts, least, most, options.length);
    show(null);
    for (const { box } of ticks) box.disabled = n >= most && !box.checked;
  };
  list.addEventListener("change", update);
  update();

  const send = () => {
    const picked = chosen();
    if (picked.length < Math.max(least, 1)) {
      return show(fill(texts.atLeast, { n: Math.max(least, 1) }));
    }
    answer(
      picked.map((option) => option.value),
      picked.map((option) => option.label).join(", "),
    );
  };
  const foot = element("div", { class: "foot" }, button("primary", texts.send, send), count);
  return { element: group("many", labelledBy, list, line, foot), focus: () => ticks[0]?.box.focus() };
};

function rule(
  texts: Record<"atLeast" | "atMost" | "between" | "exactly", string>,
  min: number,
  max: number,
  of: number,
): string {
  if (min > 1 && max < of) {
    return min === max ? fill(texts.exactly, { n: min }) : fill(texts.between, { min, max });
  }
  if (max < of) return fill(texts.atMost, { n: max });
  return min > 1 ? fill(texts.atLeast, { n: min }) : "";
}
