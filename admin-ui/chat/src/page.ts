import "./page.css";
import { define, type VuoroChat } from "./element";
import { linkIn } from "./opening";
import { bestLanguage, textsOf } from "./texts";

/** The hosted page, `/c/{flow}`, wherever the server is mounted. */
const [, base = "", flow = ""] = /^(.*)\/c\/([^/]+)\/?$/.exec(location.pathname) ?? [];
const query = new URLSearchParams(location.search);

define(location.origin + base);

const language = bestLanguage([query.get("language"), ...navigator.languages]);
document.documentElement.lang = language;
document.title = textsOf(language).title;

const theme = ["light", "dark"].find((one) => one === query.get("theme"));
if (theme) document.documentElement.dataset.theme = theme;

/** A link from another channel is worth the conversation, so it doesn't stay in the address. */
function linkTaken(): string | null {
  const link = linkIn(location.hash);
  if (link) history.replaceState(history.state, "", location.pathname + location.search);
  return link;
}

function place(link: string | null): void {
  const chat = document.createElement("vuoro-chat") as VuoroChat;
  chat.setAttribute("flow", decodeURIComponent(flow));
  chat.setAttribute("mode", "inline");
  chat.setAttribute("page", "");
  if (theme) chat.setAttribute("theme", theme);
  chat.link = link;
  document.querySelector("main")?.replaceChildren(chat);
}

place(linkTaken());
addEventListener("hashchange", () => {
  const link = linkTaken();
  if (link) place(link);
});
