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
                "Niiden osuus, joiden asia ratkesi ensimmäisellä yhteydenotolla. Tieto on asiakkaan oma arvio kysymyksessä mainitulta ajalta.",
                "100 · (vastaukset ”kyllä”) / n; luottamusväli: "
                    + Share.INTERVAL
                    + "; p = osuus 0–1, z = 1,96",
                "Asiakkaan itse ilmoittama ratkeaminen ensimmäisellä yhteydenotolla; Wilsonin väli: Wilson 1927, Journal of the American Statistical Association 22"),
            "sv",
            new Words(
                "Löst vid första kontakten (FCR)",
                "Andelen vars ärende löstes vid första kontakten, enligt kunden själv och för den tid som frågan gäller.",
                "100 · (svaren ”ja”) / n; konfidensintervall: "
                    + Share.INTERVAL
                    + "; p = andelen 0–1, z = 1,96",
                "Lösning vid första kontakten enligt kunden själv; Wilsons intervall: Wilson 1927, Journal of the American Statistical Association 22"),
            "en",
            new Words(
                "First contact resolution (FCR)",
                "The share whose matter was resolved at the first contact, as the customers themselves say, within the time that the question states.",
                "100 · (answers “yes”) / n; interval: "
                    + Share.INTERVAL
                    + "; p = the share, 0 to 1, z = 1.96",
                "Resolution at the first contact as the customer reports it; Wilson interval: Wilson 1927, Journal of the American Statistical Association 22")));
  }
}
