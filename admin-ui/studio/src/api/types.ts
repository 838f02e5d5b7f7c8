/** Texts by BCP 47 tag, as the flow's author wrote them. */
export type LocalText = Partial<Record<string, string>>;

/** A figure with its uncertainty. All numbers are null where the group is too small to show. */
export interface Measured {
  value: number | null;
  n: number | null;
  low: number | null;
  high: number | null;
  suppressed?: boolean;
}

export interface Metric extends Measured {
  metric: string;
  /** Confidence level of the interval, .95 for 95 %. */
  level?: number;
  method?: string;
  /** Other figures of the same answers. */
  beside?: Metric[];
}

export interface FlowItem {
  id: string;
  title: LocalText;
  /** A hash of 64 digits. */
  version: string;
  /** Its first eight, for people. */
  hash8: string;
  languages: string[];
  /** An expression: a quoted word, or where the word comes from. */
  touchpoint: string | null;
  journeyStage: string | null;
  published: boolean;
  source: string;
}

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export interface FlowOverview {
  flow: string;
  title: LocalText;
  /** Null where the numbers are too small to show. */
  started: number | null;
  completed: number | null;
  metrics: Metric[];
}

export interface Summary {
  n: number | null;
  metrics: Metric[];
  suppressed?: boolean;
}

export interface Dimensions {
  touchpoints: string[];
  journeyStages: string[];
  channels: string[];
  languages: string[];
  segments: string[];
}

export interface Bar {
  /** As in exports, as text: `7`, `true`, `price`. */
  value: string;
  label: string;
  n: number | null;
  /** Of the question's answers, 0 to 1. */
  share: number | null;
}

export interface QuestionDistribution {
  step: string;
  type: string;
  metric: string | null;
  label: string;
  n: number | null;
  suppressed?: boolean;
  bars: Bar[];
}

export type Every = "day" | "week" | "month";

export interface TrendPoint extends Measured {
  /** The first day of the period. */
  from: string;
}

export interface Trend {
  metric: string;
  every: Every;
  points: TrendPoint[];
}

export interface FunnelStep {
  step: string;
  label: string;
  asked: number | null;
  answered: number | null;
  refused: number | null;
  left: number | null;
  suppressed?: boolean;
}

export interface Funnel {
  started: number | null;
  completed: number | null;
  /** Ended by a person before the flow had come to its end. */
  closed: number | null;
  stopped: number | null;
  expired: number | null;
  suppressed?: boolean;
  steps: FunnelStep[];
}

export const breakdownDimensions = ["touchpoint", "journeyStage", "channel", "language", "segment"] as const;
export type BreakdownDimension = (typeof breakdownDimensions)[number];

export interface BreakdownGroup extends Measured {
  key: string | null;
}

export interface Breakdown {
  metric: string;
  by: BreakdownDimension;
  groups: BreakdownGroup[];
}

export interface Verbatim {
  step: string;
  text: string;
  language: string;
  at: string;
  channel: string | null;
  touchpoint: string | null;
  metric: string | null;
  score: number | null;
}

export interface Definition {
  figure: string;
  name: string;
  text: string;
  formula?: string | null;
  source?: string | null;
  method?: string | null;
}

export interface Definitions {
  definitions: Definition[];
  /** Groups smaller than this are not shown. */
  minimumGroup?: number;
}
