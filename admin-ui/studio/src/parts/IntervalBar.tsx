import { scaleOf } from "../metrics/scale";
import classes from "./IntervalBar.module.css";

interface Props {
  metric: string;
  value: number;
  low: number;
  high: number;
  /** Whether the ends of the scale are written under it. */
  withMarks?: boolean;
}

interface Ends {
  min: number;
  max: number;
}

/** The ends to draw between: the metric's own, else somewhat wider than the interval. */
export function endsOf(metric: string, low: number, high: number): Ends {
  const { min, max } = scaleOf(metric);
  if (min < max) return { min, max };
  const margin = (high - low || 1) / 2;
  return { min: low - margin, max: high + margin };
}

/** Where a value stands between the ends, in per cent of the width, kept inside. */
export function placeOf(value: number, { min, max }: Ends): number {
  return Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));
}

/** A value as a dot and its interval as a line, on the scale of its metric. The numbers stand beside it as text. */
export function IntervalBar({ metric, value, low, high, withMarks = false }: Props) {
  const ends = endsOf(metric, low, high);
  const percent = (at: number) => `${placeOf(at, ends)}%`;
  const start = placeOf(low, ends);
  return (
    <div className={classes.bar} data-marks={withMarks || undefined} aria-hidden>
      <div className={classes.track} />
      {scaleOf(metric).marks.map((mark) => (
        <div key={mark} className={classes.tick} style={{ left: percent(mark) }} />
      ))}
      <div
        className={classes.interval}
        style={{ left: `${start}%`, width: `${placeOf(high, ends) - start}%` }}
      />
      <div className={classes.dot} style={{ left: percent(value) }} />
      {withMarks &&
        scaleOf(metric).marks.map((mark, index, marks) => (
          <span
            key={mark}
            className={classes.mark}
            data-end={index === 0 ? "first" : index === marks.length - 1 ? "last" : undefined}
            style={{ left: percent(mark) }}
          >
            {mark < 0 ? `−${-mark}` : mark}
          </span>
        ))}
    </div>
  );
}
