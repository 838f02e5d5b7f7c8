package fi.vuoro.insight.statistics;

/**
 * A confidence interval, both ends included, in the unit of what it is about.
 *
 * @param low the lower end, never above {@code high}
 * @param high the upper end
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "An interval runs from low to high, not from " + low + " to " + high);
    }
  }

  /** Whether the value lies in the interval, its ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** This interval in another unit: both ends times a positive factor. */
  public Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }

  /** This interval cut to the range that the quantity can take at all. */
  public Interval within(double least, double greatest) {
    return new Interval(Math.clamp(low, least, greatest), Math.clamp(high, least, greatest));
  }
}
