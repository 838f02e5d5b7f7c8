import "./page.css";
import { bestLanguage } from "../texts";
import { PreferencesApi } from "./api";
import { takeLink } from "./link";
import { PreferencesPage } from "./page";

/** The page of preferences, `/preferences`, wherever the server is mounted. */
const base = location.origin + location.pathname.replace(/\/preferences\/?$/, "");
const main = document.querySelector("main");

if (main) {
  const page = new PreferencesPage(main, new PreferencesApi(base), bestLanguage(navigator.languages));
  const open = () => void page.open(takeLink());
  addEventListener("hashchange", open);
  open();
}
