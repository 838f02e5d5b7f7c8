package fi.vuoro.insight.figure;

import fi.vuoro.insight.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say, and how surely.
 *
 * @param value the figure in its own unit
 * @param n how many answers it stands on, at least 1
 * @param interval where the true figure lies, in the same unit; null where a single answer allows
 *     none
 */
public record Estimate(double value, long n, @Nullable Interval interval) {

  /** The same with its interval cut to the scale of the figure. */
  public Estimate within(double least, double greatest) {
    return interval == null ? this : new Estimate(value, n, interval.within(least, greatest));
  }
}
