package fi.vuoro.insight.figure;

import fi.vuoro.insight.statistics.Confidence;
import fi.vuoro.insight.statistics.Sample;
import java.util.Optional;

/** How figures that are a mean make their estimate: with the t interval. */
public final class Mean {

  /** How the interval is computed, as a footnote writes it. */
  public static final String INTERVAL = "m ± t(n − 1) · s / √n";

  private Mean() {}

  /**
   * The mean of the valid answers; empty when there is none, without an interval when there is one.
   */
  public static Optional<Estimate> of(Observations valid, Confidence confidence) {
    if (valid.n() == 0) {
      return Optional.empty();
    }
    Sample sample = valid.sample();
    return Optional.of(
        new Estimate(
            sample.mean(), sample.n(), sample.n() < 2 ? null : sample.meanInterval(confidence)));
  }
}
