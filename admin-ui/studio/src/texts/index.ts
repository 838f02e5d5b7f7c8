import type { InLanguages } from "../language/language";
import { en } from "./en";
import { fi } from "./fi";
import { sv } from "./sv";

/** English gives the shape; a key missing from another language fails the typecheck. */
export type Texts = typeof en;

export const textsIn: InLanguages<Texts> = { fi, sv, en };
