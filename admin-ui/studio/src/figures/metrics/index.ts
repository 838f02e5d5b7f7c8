import type { Figure } from "../figure";
import { Metrics } from "./Metrics";
import { title } from "./texts";

export const metrics: Figure = { id: "metrics", title, Figure: Metrics };
