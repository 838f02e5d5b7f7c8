import type { Texts } from "../texts";
import type { Scene } from "../scene";
import { isFinal } from "../types";
import { attribute, button, element, freshId } from "./dom";

/** What stands in the composer's place when there is nothing more to write to; null: write on. */
export function ending(
  { phase, state, problem }: Scene,
  texts: Texts,
  kept: boolean,
  goOn: () => void,
): HTMLElement | null {
  const words = { failed: texts.failed, gone: texts.gone, worthless: texts.worthless }[phase as string];
  if (!words && !(phase === "live" && isFinal(state.status))) return null;
  const way = phase === "failed" ? texts.again : kept ? texts.goOnHere : texts.startAnew;
  const id = freshId();
  const go = button(words ? "primary" : "chip", way, goOn);
  attribute(go, "aria-describedby", id);
  return element(
    "div",
    { class: "ending" },
    element("p", { attributes: { id } }, words ?? texts.finished),
    phase === "failed" && problem ? element("p", { class: "hint" }, problem) : null,
    go,
  );
}
