import { breakdown } from "./breakdown";
import { distribution } from "./distribution";
import type { Figure } from "./figure";
import { funnel } from "./funnel";
import { metrics } from "./metrics";
import { trend } from "./trend";
import { verbatims } from "./verbatims";

/** The figures of a flow's report, in the order they are read. */
export const figures: readonly Figure[] = [metrics, trend, breakdown, distribution, funnel, verbatims];
