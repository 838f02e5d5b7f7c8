import type { Figure } from "../figure";
import { title } from "./texts";
import { Verbatims } from "./Verbatims";

export const verbatims: Figure = { id: "verbatims", title, Figure: Verbatims };
