package fi.vuoro.insight.figure;

import fi.vuoro.insight.statistics.Confidence;
import fi.vuoro.insight.statistics.Proportion;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** How figures that are a share make their estimate: in per cent, with Wilson's interval. */
public final class Share {

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
