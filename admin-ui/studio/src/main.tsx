import "@fontsource-variable/inter/wght.css";
import "./app/mantine.css";
import "./app/tokens.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Studio } from "./app/Studio";

const root = document.querySelector("#root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <Studio />
  </StrictMode>,
);
