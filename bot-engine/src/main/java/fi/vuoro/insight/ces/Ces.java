package fi.vuoro.insight.ces;

import fi.vuoro.insight.figure.Definition;
import fi.vuoro.insight.figure.Definition.Words;
import fi.vuoro.insight.figure.Estimate;
import fi.vuoro.insight.figure.Figure;
import fi.vuoro.insight.figure.Mean;
import fi.vuoro.insight.figure.Observations;
import fi.vuoro.insight.statistics.Confidence;
import java.util.Map;
import java.util.Optional;

/**
 * Customer effort as the mean of answers from 1 to 7, where 7 is the easiest, with the t interval
 * cut to that scale.
 *
 * <p>Source: M. Dixon, K. Freeman, N. Toman (2010), Stop trying to delight your customers, Harvard
 * Business Review 88(7/8), 116-122, in the later form from 1 to 7; interval as in {@link
 * fi.vuoro.insight.statistics.Sample#meanInterval}.
 */
public final class Ces implements Figure {

  private static final double LEAST = 1;
  private static final double GREATEST = 7;

  @Override
  public String name() {
    return "ces";
  }

  @Override
  public String metric() {
    return "ces";
  }

  @Override
  public String method() {
    return "t";
  }

  @Override
  public Optional<Estimate> of(Observations answers, Confidence confidence) {
    return Mean.of(answers.where(Ces::onScale), confidence)
        .map(mean -> mean.within(LEAST, GREATEST));
  }

  /** Whether a value is a point of the effort scale, 1 to 7. */
  static boolean onScale(double value) {
    return value >= LEAST && value <= GREATEST && value == Math.rint(value);
  }

  @Override
  public Definition definition() {
    return new Definition(
        Map.of(
            "fi",
            new Words(
                "Asioinnin helppous (CES)",
                "Vastausten keskiarvo asteikolla 1–7. Mitä suurempi luku, sitä vähemmän vaivaa asiointi vaati.",
                "m = (vastausten summa) / n; luottamusväli: "
                    + Mean.INTERVAL
                    + "; s = keskihajonta; väli rajataan asteikolle",
                "Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8); t-väli: Student 1908, Biometrika 6"),
            "sv",
            new Words(
                "Enkelhet att uträtta ärendet (CES)",
                "Medelvärdet av svaren på skalan 1–7. Ju högre värde, desto mindre besvär.",
                "m = (svarens summa) / n; konfidensintervall: "
                    + Mean.INTERVAL
                    + "; s = standardavvikelsen; intervallet begränsas till skalan",
                "Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8); t-intervall: Student 1908, Biometrika 6"),
            "en",
            new Words(
                "Customer effort (CES)",
                "The mean of the answers on a scale from 1 to 7. The higher it is, the less effort it took.",
                "m = (sum of the answers) / n; interval: "
                    + Mean.INTERVAL
                    + "; s = standard deviation; the interval is cut to the scale",
                "Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8); t interval: Student 1908, Biometrika 6")));
  }
}
