import type { Figure } from "../figure";
import { Distribution } from "./Distribution";
import { title } from "./texts";

export const distribution: Figure = { id: "distribution", title, Figure: Distribution };
