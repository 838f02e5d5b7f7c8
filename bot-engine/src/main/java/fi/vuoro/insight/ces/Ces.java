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
 * Customer effort as the mean of answers from 1 to 7, where 7 is the easiest, with the t interval.
 * The interval is not cut to the scale, so that it can be recomputed from n, mean and deviation.
 *
 * <p>Source: M. Dixon, K. Freeman, N. Toman (2010), Stop trying to delight your customers, Harvard
 * Business Review 88(7/8), 116-122, in the later form from 1 to 7; interval as in {@link
 * fi.vuoro.insight.statistics.Sample#meanInterval}.
 */
public final class Ces implements Figure {

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
    return Mean.of(answers.where(Ces::onScale), confidence);
  }

  /** Whether a value is a point of the effort scale, 1 to 7. */
  static boolean onScale(double value) {
    return value >= 1 && value <= 7 && value == Math.rint(value);
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
                    + "; s = keskihajonta",
                "Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8); t-väli: Student 1908, Biometrika 6"),
            "sv",
            new Words(
                "Enkelhet att uträtta ärendet (CES)",
                "Medelvärdet av svaren på skalan 1–7. Ju högre värde, desto mindre besvär.",
                "m = (svarens summa) / n; konfidensintervall: "
                    + Mean.INTERVAL
                    + "; s = standardavvikelsen",
                "Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8); t-intervall: Student 1908, Biometrika 6"),
            "en",
            new Words(
                "Customer effort (CES)",
                "The mean of the answers on a scale from 1 to 7. The higher it is, the less effort it took.",
                "m = (sum of the answers) / n; interval: "
                    + Mean.INTERVAL
                    + "; s = standard deviation",
                "Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8); t interval: Student 1908, Biometrika 6")));
  }
}
