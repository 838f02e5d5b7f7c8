package fi.vuoro.insight.mean;

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
 * The mean of a metric that has no figure of its own, on its question's scale, with the t interval.
 * Yes counts as 1, no as 0, and an option with its score.
 *
 * @param metric the name that the flow gives the metric, such as {@code expectation}
 */
public record MetricMean(String metric) implements Figure {

  /** What the figure is called in definitions, whatever the metric. */
  public static final String NAME = "mean";

  @Override
  public String name() {
    return metric;
  }

  @Override
  public String method() {
    return "t";
  }

  @Override
  public Optional<Estimate> of(Observations answers, Confidence confidence) {
    return Mean.of(answers, confidence);
  }

  @Override
  public Definition definition() {
    return new Definition(
        Map.of(
            "fi",
            new Words(
                "Keskiarvo",
                "Vastausten keskiarvo kysymyksen omalla asteikolla. Kyllä on 1 ja ei on 0.",
                "m = (vastausten summa) / n; luottamusväli: "
                    + Mean.INTERVAL
                    + "; s = keskihajonta",
                "t-väli: Student 1908, Biometrika 6"),
            "sv",
            new Words(
                "Medelvärde",
                "Medelvärdet av svaren på frågans egen skala. Ja är 1 och nej är 0.",
                "m = (svarens summa) / n; konfidensintervall: "
                    + Mean.INTERVAL
                    + "; s = standardavvikelsen",
                "t-intervall: Student 1908, Biometrika 6"),
            "en",
            new Words(
                "Mean",
                "The mean of the answers on the question's own scale. Yes is 1 and no is 0.",
                "m = (sum of the answers) / n; interval: "
                    + Mean.INTERVAL
                    + "; s = standard deviation",
                "t interval: Student 1908, Biometrika 6")));
  }
}
