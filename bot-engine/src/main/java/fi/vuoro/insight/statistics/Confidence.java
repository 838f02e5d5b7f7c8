package fi.vuoro.insight.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How sure an interval is to hold the truth, as a share between 0 and 1 (both excluded).
 *
 * @param level the long-run share of such intervals that hold the true value, usually .95
 */
public record Confidence(double level) {

  /** The level of every report: 95 %. */
  public static final Confidence USUAL = new Confidence(0.95);

  public Confidence {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "A confidence level lies between 0 and 1, not at " + level);
    }
  }

  /** The two-sided standard normal quantile: 1.959964 at 95 %. */
  public double z() {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }

  /**
   * The two-sided quantile of Student's t with so many degrees of freedom (above 0, not always
   * whole).
   */
  public double t(double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
  }
}
