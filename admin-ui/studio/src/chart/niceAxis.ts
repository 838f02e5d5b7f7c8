/** The ends of a value axis and the distance of its marks. */
export interface Axis {
  min: number;
  max: number;
  interval: number;
}

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 250, 500, 1000];

/** Rounds away what binary fractions leave behind. */
function clean(value: number): number {
  return Number(value.toFixed(6));
}

/**
 * An axis that holds all values between round ends, with at most six marks, never beyond the ends of
 * the scale; null without values. `scale` has equal ends where the metric has none.
 */
export function niceAxis(values: readonly number[], scale: { min: number; max: number }): Axis | null {
  if (values.length === 0) return null;
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  for (const interval of steps) {
    const min = clean(Math.floor(clean(lowest / interval)) * interval);
    const max = clean(Math.ceil(clean(highest / interval)) * interval);
    const wide = max > min ? { min, max } : { min: clean(min - interval), max: clean(max + interval) };
    if ((wide.max - wide.min) / interval <= 5.01) return within(wide, interval, scale);
  }
  return { min: lowest, max: highest, interval: (highest - lowest) / 5 || 1 };
}

function within(
  { min, max }: { min: number; max: number },
  interval: number,
  scale: { min: number; max: number },
): Axis {
  if (scale.min >= scale.max) return { min, max, interval };
  return { min: Math.max(min, scale.min), max: Math.min(max, scale.max), interval };
}
