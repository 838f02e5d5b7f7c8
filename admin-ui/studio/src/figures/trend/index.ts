import type { Figure } from "../figure";
import { title } from "./texts";
import { Trend } from "./Trend";

export const trend: Figure = { id: "trend", title, Figure: Trend };
