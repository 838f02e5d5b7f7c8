package fi.vuoro.insight.statistics;

/**
 * So many of so many.
 *
 * @param count how many have the property, 0 to {@code of}
 * @param of how many there are, at least 1
 */
public record Proportion(long count, long of) {

  public Proportion {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException("Not a proportion: " + count + " of " + of);
    }
  }

  /** The observed share, 0 to 1. */
  public double share() {
    return (double) count / of;
  }

  /**
   * Wilson's score interval for a binomial share, always within 0 and 1 and sound for small n and
   * for shares near the ends.
   *
   * <p>With p the share, n the number and z the normal quantile: {@code (p + z²/2n ± z
   * sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)}.
   *
   * <p>Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical
   * inference, Journal of the American Statistical Association 22, 209-212.
   */
  public Interval wilson(Confidence confidence) {
    double z = confidence.z();
    double z2 = z * z;
    double centre = (count + z2 / 2) / (of + z2);
    double half = z / (of + z2) * Math.sqrt((double) count * (of - count) / of + z2 / 4);
    double low = count == 0 ? 0 : Math.max(0, centre - half);
    double high = count == of ? 1 : Math.min(1, centre + half);
    return new Interval(low, high);
  }
}
