package fi.vuoro.insight.csat;

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
 * Customer satisfaction in per cent, 0 to 100: the share of 4 and 5 among answers from 1 to 5, with
 * the Wilson interval.
 *
 * <p>Source: the top-two-box convention for five-point scales; interval as in {@link
 * fi.vuoro.insight.statistics.Proportion#wilson}.
 */
public final class Csat implements Figure {

  @Override
  public String name() {
    return "csat";
  }

  @Override
  public String metric() {
    return "csat";
  }

  @Override
  public String method() {
    return "wilson";
  }

  @Override
  public Optional<Estimate> of(Observations answers, Confidence confidence) {
    return Share.of(
        answers.where(value -> value >= 1 && value <= 5 && value == Math.rint(value)),
        value -> value >= 4,
        confidence);
  }

  @Override
  public Definition definition() {
    return new Definition(
        Map.of(
            "fi",
            new Words(
                "Asiakastyytyväisyys (CSAT)",
                "Niiden osuus, jotka valitsivat asteikolla 1–5 jommankumman kahdesta parhaasta vaihtoehdosta, 4 tai 5.",
                "100 · (vastaukset 4 ja 5) / n; luottamusväli: "
                    + Share.INTERVAL
                    + "; p = osuus 0–1, z = 1,96",
                "Viisiportaisen asteikon kahden ylimmän arvon osuus (top-two-box); Wilsonin väli: Wilson 1927, Journal of the American Statistical Association 22"),
            "sv",
            new Words(
                "Kundnöjdhet (CSAT)",
                "Andelen som valde något av de två högsta alternativen, 4 eller 5, på skalan 1–5.",
                "100 · (svaren 4 och 5) / n; konfidensintervall: "
                    + Share.INTERVAL
                    + "; p = andelen 0–1, z = 1,96",
                "Andelen av de två högsta alternativen på en femgradig skala (top-two-box); Wilsons intervall: Wilson 1927, Journal of the American Statistical Association 22"),
            "en",
            new Words(
                "Customer satisfaction (CSAT)",
                "The share who chose one of the two best options, 4 or 5, on a scale from 1 to 5.",
                "100 · (answers 4 and 5) / n; interval: "
                    + Share.INTERVAL
                    + "; p = the share, 0 to 1, z = 1.96",
                "Top-two-box share of a five-point scale; Wilson interval: Wilson 1927, Journal of the American Statistical Association 22")));
  }
}
