import type { Texts } from "../texts";
import type { Scene } from "../conversation";
import { isFinal } from "../types";
import { button, element } from "./dom";

/** What stands in the composer's place when there is nothing more to write to; null: write on. */
export function ending(
  { phase, state, problem }: Scene,
  texts: Texts,
  startAnew: () => void,
): HTMLElement | null {
  const words = { failed: texts.failed, gone: texts.gone }[phase as string];
  if (!words && !(phase === "live" && isFinal(state.status))) return null;
  return element(
    "div",
    { class: "ending" },
    element("p", {}, words ?? texts.finished),
    phase === "failed" && problem ? element("p", { class: "hint" }, problem) : null,
    button(words ? "primary" : "chip", phase === "failed" ? texts.again : texts.startAnew, startAnew),
  );
}
