import { addDays, type Day, daysBetween } from "./day";
import type { Every } from "../api/types";

export const presets = ["all", "last7", "last30", "last90", "year"] as const;
export type Preset = (typeof presets)[number];

/** `to` is the first day no longer included. */
export interface Period {
  from: Day | null;
  to: Day | null;
}

function lastDays(days: number, today: Day): Period {
  const to = addDays(today, 1);
  return { from: addDays(to, -days), to };
}

export function periodOf(preset: Preset, today: Day): Period {
  switch (preset) {
    case "all":
      return { from: null, to: null };
    case "last7":
      return lastDays(7, today);
    case "last30":
      return lastDays(30, today);
    case "last90":
      return lastDays(90, today);
    case "year":
      return { from: `${today.slice(0, 4)}-01-01`, to: addDays(today, 1) };
  }
}

/** The preset that this period is today, if any. */
export function presetOf(period: Period, today: Day): Preset | null {
  return (
    presets.find((preset) => {
      const { from, to } = periodOf(preset, today);
      return from === period.from && to === period.to;
    }) ?? null
  );
}

/** How finely a trend over the period is best drawn. */
export function stepFor({ from, to }: Period, today: Day): Every {
  if (!from) return "week";
  const days = daysBetween(from, to ?? addDays(today, 1));
  if (days <= 31) return "day";
  return days <= 400 ? "week" : "month";
}
