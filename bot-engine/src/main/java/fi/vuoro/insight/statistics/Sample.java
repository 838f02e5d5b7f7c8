package fi.vuoro.insight.statistics;

/**
 * A sample of numbers, summed up.
 *
 * @param n how many, at least 1
 * @param mean their mean
 * @param sd their standard deviation with n - 1 in the denominator; 0 where n is 1
 */
public record Sample(long n, double mean, double sd) {

  public Sample {
    if (n < 1 || !Double.isFinite(mean) || !(sd >= 0)) {
      throw new IllegalArgumentException("Not a sample: n " + n + ", mean " + mean + ", sd " + sd);
    }
  }

  /** The standard error of the mean. */
  public double standardError() {
    return sd / Math.sqrt((double) n);
  }

  /**
   * The t interval of the mean: {@code mean ± t(n-1) sd / sqrt(n)}.
   *
   * <p>Source: Student (W. S. Gosset, 1908), The probable error of a mean, Biometrika 6, 1-25.
   *
   * @throws IllegalStateException for a single number, about whose spread nothing is known
   */
  public Interval meanInterval(Confidence confidence) {
    if (n < 2) {
      throw new IllegalStateException("One number has no interval");
    }
    double half = confidence.t(n - 1.0) * standardError();
    return new Interval(mean - half, mean + half);
  }
}
