package fi.vuoro.insight.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two means of independent groups whose spreads may differ, compared by Welch's t.
 *
 * <p>{@code t = (m1 - m2) / sqrt(s1²/n1 + s2²/n2)}, with the degrees of freedom of Welch and
 * Satterthwaite {@code (v1 + v2)² / (v1²/(n1-1) + v2²/(n2-1))}, v = s²/n.
 *
 * <p>Source: B. L. Welch (1947), The generalization of "Student's" problem when several different
 * population variances are involved, Biometrika 34, 28-35.
 *
 * @param first the group whose mean comes first in the difference, n at least 2
 * @param second the group that is subtracted, n at least 2
 */
public record Welch(Sample first, Sample second) {

  public Welch {
    if (first.n() < 2 || second.n() < 2) {
      throw new IllegalArgumentException("Welch's test needs at least two numbers a group");
    }
  }

  /** First mean minus second mean. */
  public double difference() {
    return first.mean() - second.mean();
  }

  /**
   * The test that both means are the same; without any spread p is 1 for equal means and 0
   * otherwise.
   */
  public Significance test() {
    double error = error();
    if (error == 0) {
      double d = difference();
      return d == 0
          ? new Significance(0, 1)
          : new Significance(Math.copySign(Double.POSITIVE_INFINITY, d), 0);
    }
    double t = difference() / error;
    return new Significance(
        t, 2 * TDistribution.of(degreesOfFreedom()).survivalProbability(Math.abs(t)));
  }

  /** The interval of the difference. */
  public Interval interval(Confidence confidence) {
    double error = error();
    double half = error == 0 ? 0 : confidence.t(degreesOfFreedom()) * error;
    return new Interval(difference() - half, difference() + half);
  }

  /** The degrees of freedom, not always whole; not a number where neither group has any spread. */
  public double degreesOfFreedom() {
    double one = square(first.standardError());
    double two = square(second.standardError());
    return square(one + two) / (square(one) / (first.n() - 1) + square(two) / (second.n() - 1));
  }

  private double error() {
    return Math.hypot(first.standardError(), second.standardError());
  }

  private static double square(double x) {
    return x * x;
  }
}
