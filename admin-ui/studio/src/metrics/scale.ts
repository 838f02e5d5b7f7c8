import type { Measured } from "../api/types";
import type { Format } from "../language/format";

/** A band of answers that readers of a metric talk about, ends included. */
export interface Band {
  id: string;
  from: number;
  to: number;
  mood: "low" | "middle" | "high";
}

/** How a metric is measured and written. */
export interface Scale {
  min: number;
  max: number;
  decimals: number;
  unit?: "%";
  /** Where a mark on the scale helps: the zero of NPS, say. */
  marks: number[];
  bands: Band[];
}

const percent: Scale = { min: 0, max: 100, decimals: 0, unit: "%", marks: [0, 50, 100], bands: [] };

const scales: Partial<Record<string, Scale>> = {
  nps: {
    min: -100,
    max: 100,
    decimals: 0,
    marks: [-100, 0, 100],
    bands: [
      { id: "0-6", from: 0, to: 6, mood: "low" },
      { id: "7-8", from: 7, to: 8, mood: "middle" },
      { id: "9-10", from: 9, to: 10, mood: "high" },
    ],
  },
  ces: {
    min: 1,
    max: 7,
    decimals: 1,
    marks: [1, 4, 7],
    bands: [
      { id: "1-4", from: 1, to: 4, mood: "low" },
      { id: "5-7", from: 5, to: 7, mood: "high" },
    ],
  },
  csat: {
    ...percent,
    bands: [
      { id: "1-3", from: 1, to: 3, mood: "low" },
      { id: "4-5", from: 4, to: 5, mood: "high" },
    ],
  },
  "ces-share": percent,
  fcr: percent,
};

const unknown: Scale = { min: 0, max: 0, decimals: 1, marks: [], bands: [] };

/** The scale of a metric; one that the studio doesn't know is written plainly and drawn without ends. */
export function scaleOf(metric: string): Scale {
  return scales[metric] ?? unknown;
}

export function bandOf(metric: string, answer: number): Band | null {
  return scaleOf(metric).bands.find(({ from, to }) => from <= answer && answer <= to) ?? null;
}

export function valueText(metric: string, value: number, format: Format): string {
  const { decimals, unit } = scaleOf(metric);
  return unit ? format.percent(value / 100, decimals) : format.number(value, decimals);
}

export function rangeText(metric: string, low: number, high: number, format: Format): string {
  const { decimals, unit } = scaleOf(metric);
  return format.range(low, high, decimals, unit);
}

export function hasValue<T extends Measured>(
  measured: T,
): measured is T & { value: number; n: number; low: number; high: number } {
  return measured.value !== null && measured.low !== null && measured.high !== null;
}
