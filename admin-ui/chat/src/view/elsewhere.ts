import type { Outcome } from "../api";
import { BY_DOORWAY_ALONE } from "../channels";
import { safeUrl } from "../links";
import { fill, type Texts } from "../texts";
import type { Checked, Moved, Way } from "../types";
import { element, freshId, isTouch } from "./dom";
import { icon } from "./icons";
import { nameOf, Places } from "./places";
import { qrCode } from "./qr";

export interface ElsewhereActs {
  move(channel: string, address?: string): Promise<Outcome<Moved>>;
  check(code: string): Promise<Outcome<Checked>>;
  /** It goes on in the channel of this name. */
  moved(name: string): void;
  close(): void;
}

/** The ways out of the web chat that make sense to a customer. */
export const usableWays = (ways: Way[]): Way[] =>
  ways.filter(({ name, join, inUse }) => !inUse && (join === "doorway" || !BY_DOORWAY_ALONE.has(name)));

/** Where a customer chooses another channel to go on in, and gets there. */
export function elsewhere(texts: Texts, ways: Way[], acts: ElsewhereActs): Places {
  const places: Places = new Places(
    texts,
    texts.elsewhere,
    texts.elsewhereHint,
    ways,
    (way) =>
      way.join === "doorway"
        ? void openDoorway(places, texts, way, acts)
        : places.askAddress(way, texts.moveThere, (address) => move(places, texts, way, address, acts)),
    acts.close,
  );
  return places;
}

/** What is wrong, or null when the conversation has moved, or does so once a code is typed. */
async function move(
  places: Places,
  texts: Texts,
  { name }: Way,
  address: string,
  acts: ElsewhereActs,
): Promise<string | null> {
  const came = await acts.move(name, address);
  if (came.kind !== "done") return places.unsent(came, name);
  const there = nameOf(name, texts);
  const { code } = came.body;
  const words = { hint: texts.proveHint, send: texts.moveThere };
  if (code) places.askCode(code, words, acts.check, () => acts.moved(there));
  else acts.moved(there);
  return null;
}

async function openDoorway(places: Places, texts: Texts, { name }: Way, acts: ElsewhereActs): Promise<void> {
  const outcome = await acts.move(name);
  const link = outcome.kind === "done" ? (outcome.body.link ?? "") : "";
  const href = safeUrl(link, "https://unused.invalid");
  const back = places.back();
  if (!link || !href) {
    const failed = element("p", { class: "complaint", attributes: { role: "alert" } }, texts.moveFailed);
    places.panel.show(failed, back);
    return back.focus();
  }
  const hintId = freshId();
  const open = element(
    "a",
    {
      class: "action",
      attributes: {
        href,
        rel: "noopener noreferrer",
        target: href.startsWith("http") ? "_blank" : null,
        "aria-describedby": hintId,
      },
    },
    fill(texts.openIn, { channel: nameOf(name, texts) }),
    icon("away", "icon tiny"),
  );
  const code = isTouch() ? null : qrCode(link);
  places.panel.show(
    open,
    element("p", { class: "hint", attributes: { id: hintId } }, texts.doorwayHint),
    ...(code ? [element("p", { class: "hint" }, texts.scan), code] : []),
    places.hasOthers && back,
  );
  open.focus();
}
