import "./page.css";
import { define } from "./element";
import { bestLanguage, textsOf } from "./texts";

/** The hosted page, `/c/{flow}`, wherever the server is mounted. */
const [, base = "", flow = ""] = /^(.*)\/c\/([^/]+)\/?$/.exec(location.pathname) ?? [];
const query = new URLSearchParams(location.search);

define(location.origin + base);

const language = bestLanguage([query.get("language"), ...navigator.languages]);
document.documentElement.lang = language;
document.title = textsOf(language).title;

const chat = document.createElement("vuoro-chat");
chat.setAttribute("flow", decodeURIComponent(flow));
chat.setAttribute("mode", "inline");
chat.setAttribute("page", "");
const theme = query.get("theme");
if (theme === "light" || theme === "dark") {
  chat.setAttribute("theme", theme);
  document.documentElement.dataset.theme = theme;
}
document.querySelector("main")?.append(chat);
