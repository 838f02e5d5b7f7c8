package fi.vuoro.insight.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Two shares of independent groups, compared.
 *
 * @param first the group whose share comes first in the difference
 * @param second the group that is subtracted
 */
public record TwoProportions(Proportion first, Proportion second) {

  /** First share minus second share, -1 to 1. */
  public double difference() {
    return first.share() - second.share();
  }

  /**
   * The pooled z test that both shares are the same: {@code (p1 - p2) / sqrt(p(1-p)(1/n1 + 1/n2))}
   * with p the share of both together; p two-sided from the normal distribution. Where all or none
   * have the property there is no difference to test: z 0, p 1.
   *
   * <p>Source: J. L. Fleiss, B. Levin, M. C. Paik (2003), Statistical Methods for Rates and
   * Proportions, 3rd edition, chapter 3 (without continuity correction).
   */
  public Significance pooledZ() {
    double pooled = (double) (first.count() + second.count()) / (first.of() + second.of());
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / first.of() + 1.0 / second.of()));
    double z = error == 0 ? 0 : difference() / error;
    return new Significance(z, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
  }

  /**
   * Newcombe's hybrid score interval for the difference, made of the two Wilson intervals (l, u):
   * {@code d - sqrt((p1-l1)² + (u2-p2)²)} to {@code d + sqrt((u1-p1)² + (p2-l2)²)}.
   *
   * <p>Source: R. G. Newcombe (1998), Interval estimation for the difference between independent
   * proportions, Statistics in Medicine 17, 873-890, method 10.
   */
  public Interval newcombe(Confidence confidence) {
    Interval one = first.wilson(confidence);
    Interval two = second.wilson(confidence);
    double below = Math.hypot(first.share() - one.low(), two.high() - second.share());
    double above = Math.hypot(one.high() - first.share(), second.share() - two.low());
    return new Interval(difference() - below, difference() + above);
  }
}
