package fi.vuoro.insight.figure;

import fi.vuoro.insight.statistics.Confidence;
import fi.vuoro.insight.statistics.Proportion;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** How figures that are a share make their estimate: in per cent, with Wilson's interval. */
public final class Share {

  /** How the interval is computed, as a footnote writes it. */
  public static final String INTERVAL =
      "100 · (p + z²/2n ± z · √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)";

  private Share() {}

  /**
   * The share that passes among the valid answers, in per cent; empty when there is no valid
   * answer.
   */
  public static Optional<Estimate> of(
      Observations valid, DoublePredicate passes, Confidence confidence) {
    long n = valid.n();
    if (n == 0) {
      return Optional.empty();
    }
    Proportion share = new Proportion(valid.count(passes), n);
    return Optional.of(new Estimate(100 * share.share(), n, share.wilson(confidence).times(100)));
  }
}
