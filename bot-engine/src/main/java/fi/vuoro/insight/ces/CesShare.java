package fi.vuoro.insight.ces;

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
 * The share, in per cent, who found it easy: 5, 6 or 7 among answers from 1 to 7, with the Wilson
 * interval.
 *
 * <p>Source: the usual second reading of the effort scale of {@link Ces}; interval as in {@link
 * fi.vuoro.insight.statistics.Proportion#wilson}.
 */
public final class CesShare implements Figure {

  @Override
  public String name() {
    return "ces-share";
  }

  @Override
  public String metric() {
    return "ces";
  }

  @Override
  public String method() {
    return "wilson";
  }

  @Override
  public Optional<Estimate> of(Observations answers, Confidence confidence) {
    return Share.of(answers.where(Ces::onScale), value -> value >= 5, confidence);
  }

  @Override
  public Definition definition() {
    return new Definition(
        Map.of(
            "fi",
            new Words(
                "Helpoksi kokeneiden osuus",
                "Niiden osuus, jotka vastasivat 5, 6 tai 7 asteikolla 1–7.",
                "100 · (vastaukset 5, 6 ja 7) / n; luottamusväli: "
                    + Share.INTERVAL
                    + "; p = osuus 0–1, z = 1,96",
                "Seitsenportaisen vaivannäköasteikon arvojen 5–7 osuus; Wilsonin väli: Wilson 1927, Journal of the American Statistical Association 22"),
            "sv",
            new Words(
                "Andelen som tyckte att det var enkelt",
                "Andelen som svarade 5, 6 eller 7 på skalan 1–7.",
                "100 · (svaren 5, 6 och 7) / n; konfidensintervall: "
                    + Share.INTERVAL
                    + "; p = andelen 0–1, z = 1,96",
                "Andelen 5–7 på en sjugradig skala; Wilsons intervall: Wilson 1927, Journal of the American Statistical Association 22"),
            "en",
            new Words(
                "Share who found it easy",
                "The share who answered 5, 6 or 7 on a scale from 1 to 7.",
                "100 · (answers 5, 6 and 7) / n; interval: "
                    + Share.INTERVAL
                    + "; p = the share, 0 to 1, z = 1.96",
                "Share of 5–7 of a seven-point effort scale; Wilson interval: Wilson 1927, Journal of the American Statistical Association 22")));
  }
}
