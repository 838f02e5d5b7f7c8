package fi.vuoro.insight.nps;

import fi.vuoro.insight.statistics.Confidence;
import fi.vuoro.insight.statistics.Interval;

/**
 * Promoters and detractors among so many answers.
 *
 * @param promoters how many answered 9 or 10
 * @param detractors how many answered 0 to 6
 * @param n how many answered at all, at least 1 and at least the two together
 */
public record Shares(long promoters, long detractors, long n) {

  private static final double PSEUDO_EACH = 0.75;
  private static final double PSEUDO_ALL = 3;

  public Shares {
    if (n < 1 || promoters < 0 || detractors < 0 || promoters + detractors > n) {
      throw new IllegalArgumentException(
          "Not an NPS sample: "
              + promoters
              + " promoters and "
              + detractors
              + " detractors of "
              + n);
    }
  }

  /** The score as a share, -1 to 1: what is reported, times 100. */
  public double score() {
    return (double) (promoters - detractors) / n;
  }

  /** The standard error of the score: {@code sqrt((P + D - (P-D)²) / n)}, P and D as shares. */
  public double standardError() {
    return error((double) promoters, (double) detractors, (double) n);
  }

  /**
   * The plain Wald interval, {@code score ± z SE}: too narrow for small n, and it may leave -1 to
   * 1.
   */
  public Interval wald(Confidence confidence) {
    return around(score(), confidence.z() * standardError());
  }

  /**
   * The score that the adjusted interval is centred on: with 3/4 added to both sides and 3 to n.
   */
  public double adjustedScore() {
    return (promoters - detractors) / (n + PSEUDO_ALL);
  }

  /**
   * The adjusted Wald interval: the Wald interval after adding 3/4 to promoters and to detractors
   * and 3 to n, which keeps its level also for small n. It may leave -1 to 1.
   *
   * <p>Source: A. Agresti, Y. Min (2005), Simple improved confidence intervals for comparing
   * matched proportions, Statistics in Medicine 24, 729-740; D. G. Bonett, R. M. Price (2012),
   * Adjusted Wald confidence interval for a difference of binomial proportions based on paired
   * data, Journal of Educational and Behavioral Statistics 37, 479-488; for the NPS: B. Rocks
   * (2016), Interval estimation for the Net Promoter Score, The American Statistician 70, 365-372.
   */
  public Interval adjustedWald(Confidence confidence) {
    double error =
        error(
            (double) promoters + PSEUDO_EACH,
            (double) detractors + PSEUDO_EACH,
            (double) n + PSEUDO_ALL);
    return around(adjustedScore(), confidence.z() * error);
  }

  private static double error(double promoters, double detractors, double n) {
    double score = (promoters - detractors) / n;
    return Math.sqrt(((promoters + detractors) / n - score * score) / n);
  }

  private static Interval around(double centre, double half) {
    return new Interval(centre - half, centre + half);
  }
}
