import base from "./base.css?inline";
import controls from "./controls.css?inline";
import frame from "./frame.css?inline";
import thread from "./thread.css?inline";

let made: CSSStyleSheet[] | null = null;

/** The sheets every chat on the page shares; constructed, so that no style policy stands in the way. */
export function styleSheets(): CSSStyleSheet[] {
  made ??= [base, frame, thread, controls].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  return made;
}
