package fi.vuoro.insight.fcr;

import fi.vuoro.insight.figure.Definition;
import fi.vuoro.insight.figure.Definition.Words;
import fi.vuoro.insight.figure.Estimate;
import fi.vuoro.insight.figure.Figure;
import fi.vuoro.insight.figure.Observations;
import fi.vuoro.insight.figure.Share;
import fi.vuoro.insight.statistics.Confidence;
import java.util.Map;
import java.util.Optional;

/**
 * First contact resolution in per cent, 0 to 100: the share of yes among yes and no, with the
 * Wilson interval.
 *
 * <p>Source: the customer-reported measure of service research; interval as in {@link
 * fi.vuoro.insight.statistics.Proportion#wilson}.
 */
public final class Fcr implements Figure {

  @Override
  public String name() {
    return "fcr";
  }

  @Override
  public String metric() {
    return "fcr";
  }

  @Override
  public String method() {
    return "wilson";
  }

  @Override
  public Optional<Estimate> of(Observations answers, Confidence confidence) {
    return Share.of(
        answers.where(value -> value == 0 || value == 1), value -> value == 1, confidence);
  }

  @Override
  public Definition definition() {
    return new Definition(
        Map.of(
            "fi",
            new Words(
                "Kerralla kuntoon (FCR)",
                "Niiden osuus, joiden asia ratkesi ensimmäisellä yhteydenotolla. Tieto on asiakkaan oma arvio kysymyksessä mainitulta ajalta."),
            "sv",
            new Words(
                "Löst vid första kontakten (FCR)",
                "Andelen vars ärende löstes vid första kontakten, enligt kunden själv och för den tid som frågan gäller."),
            "en",
            new Words(
                "First contact resolution (FCR)",
                "The share whose matter was resolved at the first contact, as the customers themselves say, within the time that the question states.")),
        "100 · (number of yes) / n; interval: (p + z²/2n ± z · √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)",
        "Share resolved at the first contact as the customer reports it; Wilson interval: Wilson 1927, Journal of the American Statistical Association 22");
  }
}
