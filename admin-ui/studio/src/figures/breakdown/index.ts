import type { Figure } from "../figure";
import { Breakdown } from "./Breakdown";
import { title } from "./texts";

export const breakdown: Figure = { id: "breakdown", title, Figure: Breakdown };
