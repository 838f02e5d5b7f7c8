package fi.vuoro.insight.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** Adjusted p values for several tests made together; each keeps the place of its raw p value. */
public final class ManyComparisons {

  private ManyComparisons() {}

  /**
   * Benjamini and Hochberg's adjustment, which bounds the expected share of false findings among
   * the findings: for the i-th smallest of m, the least {@code p(j) m / j} over j ≥ i, at most 1.
   *
   * <p>Source: Y. Benjamini, Y. Hochberg (1995), Controlling the false discovery rate, Journal of
   * the Royal Statistical Society B 57, 289-300.
   *
   * @param p raw p values, 0 to 1
   */
  public static double[] benjaminiHochberg(double... p) {
    List<Integer> order = ascending(p);
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank >= 1; rank--) {
      int place = order.get(rank - 1);
      least = Math.min(least, p[place] * p.length / rank);
      adjusted[place] = least;
    }
    return adjusted;
  }

  /**
   * Holm's adjustment, which bounds the probability of any false finding: for the i-th smallest of
   * m, the greatest {@code p(j) (m - j + 1)} over j ≤ i, at most 1.
   *
   * <p>Source: S. Holm (1979), A simple sequentially rejective multiple test procedure,
   * Scandinavian Journal of Statistics 6, 65-70.
   *
   * @param p raw p values, 0 to 1
   */
  public static double[] holm(double... p) {
    List<Integer> order = ascending(p);
    double[] adjusted = new double[p.length];
    double greatest = 0;
    for (int rank = 1; rank <= p.length; rank++) {
      int place = order.get(rank - 1);
      greatest = Math.max(greatest, Math.min(1, p[place] * (p.length - rank + 1)));
      adjusted[place] = greatest;
    }
    return adjusted;
  }

  private static List<Integer> ascending(double[] p) {
    for (double one : p) {
      if (!(one >= 0 && one <= 1)) {
        throw new IllegalArgumentException("Not a p value: " + one);
      }
    }
    return IntStream.range(0, p.length)
        .boxed()
        .sorted((a, b) -> Double.compare(p[a], p[b]))
        .toList();
  }
}
