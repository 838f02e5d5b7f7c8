import { define } from "./element";
import { baseOf } from "./opening";

/** The attributes of the script tag that the element takes over, by their names in `data-`. */
const PASSED = ["language", "languages", "heading", "theme", "position", "mode", "open"] as const;

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  define(baseOf(script.src, location.href));
  const { flow } = script.dataset;
  if (flow) whenReady(() => place(script, flow));
}

function place(from: HTMLScriptElement, flow: string): void {
  const chat = document.createElement("vuoro-chat");
  chat.setAttribute("flow", flow);
  chat.setAttribute("base", baseOf(from.src, location.href));
  for (const name of PASSED) {
    const value = from.dataset[name];
    if (value !== undefined) chat.setAttribute(name, value);
  }
  for (const [name, value] of Object.entries(from.dataset)) {
    if (name.startsWith("context")) chat.dataset[name] = value;
  }
  const target = from.dataset.target ? document.querySelector(from.dataset.target) : null;
  (target ?? document.body).append(chat);
}

function whenReady(act: () => void): void {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", act, { once: true });
  else act();
}
