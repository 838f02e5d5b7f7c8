import type { Figure } from "../figure";
import { Funnel } from "./Funnel";
import { title } from "./texts";

export const funnel: Figure = { id: "funnel", title, Figure: Funnel };
