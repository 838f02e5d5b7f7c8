import "./style.css";
import { about } from "./api";
import { Page } from "./page";
import { bestLanguage, textsOf } from "./texts";

const language = bestLanguage([
  new URLSearchParams(location.search).get("language") ?? "",
  ...navigator.languages,
]);
const texts = textsOf(language);
document.documentElement.lang = language;
document.title = `Vuoro – ${texts.title}`;

const found = await about();
if (found) new Page(document.body, found, texts, language).watch();
else document.body.append(texts.lost);
