import { linkify, mediaUrl, safeUrl } from "../links";
import type { Sending } from "../model";
import type { Texts } from "../texts";
import type { Action, Media, Message } from "../types";
import { button, element, freshId, isTouch } from "./dom";
import { icon } from "./icons";
import { qrCode } from "./qr";

export interface Row {
  element: HTMLElement;
  from: Message["from"];
  /** The id of the element with the words, for labelling a control by it. */
  textId: string;
}

/** A message as a row of the thread. */
export function messageRow(message: Message, texts: Texts, base: string): Row {
  const textId = freshId();
  const { from, kind, text, name } = message;
  const speaker = { bot: texts.robot, agent: name || texts.person, customer: texts.you }[from];
  const row = element(
    "div",
    { class: `row ${from} ${kind}`, attributes: { "data-seq": message.seq } },
    element("span", { class: "speaker" }, `${speaker}: `),
    ...media(message.media, base),
    text ? bubble(text, textId, texts) : null,
    ...actions(message.actions ?? [], texts, base),
  );
  return { element: row, from, textId };
}

/** A message of ours that the server hasn't confirmed; with ways on when it was refused. */
export function sendingRow(
  { label, failed }: Sending,
  texts: Texts,
  late: boolean,
  act: { again(): void; remove(): void },
): Row {
  const textId = freshId();
  const foot =
    failed === null
      ? late && element("span", { class: "state" }, texts.waitingToSend)
      : element(
          "div",
          { class: "state failed" },
          element("span", {}, `${texts.notSent} ${failed}`),
          button("link", texts.again, act.again),
          button("link", texts.remove, act.remove),
        );
  const row = element(
    "div",
    { class: `row customer text ${failed === null ? "sending" : "refused"}` },
    element("span", { class: "speaker" }, `${texts.you}: `),
    bubble(label, textId, texts),
    foot,
  );
  return { element: row, from: "customer", textId };
}

function bubble(text: string, id: string, texts: Texts): HTMLElement {
  const pieces = linkify(text).map((piece) =>
    piece.href ? link(piece.href, piece.text, "inline", texts) : piece.text,
  );
  return element("div", { class: "bubble", attributes: { id, dir: "auto" } }, ...pieces);
}

function link(href: string, label: string, className: string, texts: Texts): HTMLAnchorElement {
  const elsewhere = href.startsWith("http");
  return element(
    "a",
    {
      class: className,
      attributes: { href, rel: "noopener noreferrer", target: elsewhere ? "_blank" : null },
    },
    label,
    elsewhere && className === "action" ? icon("away", "icon tiny") : null,
    elsewhere ? element("span", { class: "speaker" }, ` (${texts.opensElsewhere})`) : null,
  );
}

function actions(list: Action[], texts: Texts, base: string): Element[] {
  const links = list.flatMap(({ url, label }) => {
    const href = safeUrl(url, `${base}/`);
    return href ? [link(href, label, "action", texts)] : [];
  });
  const codes = list.flatMap(({ url }) => doorCode(url, texts));
  return links.length > 0 ? [element("div", { class: "actions" }, ...links), ...codes] : [];
}

/** A link that takes this conversation to another device is of little use on this one: it comes with a code. */
function doorCode(url: string, texts: Texts): Element[] {
  const code = /\/c\/[^?#]*#go=/.test(url) && !isTouch() ? qrCode(url) : null;
  return code ? [element("p", { class: "hint" }, texts.scan), code] : [];
}

function media(given: Message["media"], base: string): HTMLElement[] {
  if (!given) return [];
  return (Array.isArray(given) ? given : [given]).flatMap((one) => {
    const src = mediaUrl(one.url, `${base}/`);
    return src ? [picture(one, src)] : [];
  });
}

function picture({ kind, type, alt }: Media, src: string): HTMLElement {
  const isVideo =
    (kind ?? type ?? "").startsWith("video") || /\.(mp4|webm|mov)$/i.test(new URL(src).pathname);
  return isVideo
    ? element("video", {
        class: "media",
        attributes: { src, controls: true, preload: "metadata", playsinline: true, "aria-label": alt },
      })
    : element("img", { class: "media", attributes: { src, alt: alt ?? "" } });
}
