package fi.vuoro.insight.nps;

import fi.vuoro.insight.figure.Definition;
import fi.vuoro.insight.figure.Definition.Words;
import fi.vuoro.insight.figure.Estimate;
import fi.vuoro.insight.figure.Figure;
import fi.vuoro.insight.figure.Observations;
import fi.vuoro.insight.statistics.Confidence;
import fi.vuoro.insight.statistics.Interval;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Net Promoter Score in points, -100 to 100: the percentage of 9-10 minus the percentage of 0-6,
 * with the adjusted Wald interval cut to that range.
 *
 * <p>Source: F. F. Reichheld (2003), The one number you need to grow, Harvard Business Review
 * 81(12), 46-54; interval as in {@link Shares#adjustedWald}.
 */
public final class Nps implements Figure {

  @Override
  public String name() {
    return "nps";
  }

  @Override
  public String metric() {
    return "nps";
  }

  @Override
  public String method() {
    return "adjusted-wald";
  }

  @Override
  public Optional<Estimate> of(Observations answers, Confidence confidence) {
    Observations valid =
        answers.where(value -> value >= 0 && value <= 10 && value == Math.rint(value));
    long n = valid.n();
    if (n == 0) {
      return Optional.empty();
    }
    Shares shares = new Shares(valid.count(v -> v >= 9), valid.count(v -> v <= 6), n);
    return Optional.of(new Estimate(100 * shares.score(), n, interval(shares, confidence)));
  }

  /** Of a single answer the interval would not even hold the score. */
  private static @Nullable Interval interval(Shares shares, Confidence confidence) {
    return shares.n() < 2 ? null : shares.adjustedWald(confidence).within(-1, 1).times(100);
  }

  @Override
  public Definition definition() {
    return new Definition(
        Map.of(
            "fi",
            new Words(
                "Nettosuositteluindeksi (NPS)",
                "Suosittelijoiden osuus miinus arvostelijoiden osuus. Suosittelijat vastasivat 9 tai 10, arvostelijat 0–6. Luku on pisteitä välillä −100–100.",
                "100 · (S − A) / n; luottamusväli: s = (S + ¾)/(n + 3), a = (A + ¾)/(n + 3), 100 · (s − a ± z · √((s + a − (s − a)²)/(n + 3))); S = suosittelijat, A = arvostelijat, z = 1,96",
                "Reichheld 2003, Harvard Business Review 81(12); korjattu Wald: Rocks 2016, The American Statistician 70, perustana Agresti & Min 2005, Statistics in Medicine 24"),
            "sv",
            new Words(
                "Nettorekommendationsindex (NPS)",
                "Andelen ambassadörer minus andelen kritiker. Ambassadörerna svarade 9 eller 10, kritikerna 0–6. Värdet anges i poäng från −100 till 100.",
                "100 · (A − K) / n; konfidensintervall: a = (A + ¾)/(n + 3), k = (K + ¾)/(n + 3), 100 · (a − k ± z · √((a + k − (a − k)²)/(n + 3))); A = ambassadörer, K = kritiker, z = 1,96",
                "Reichheld 2003, Harvard Business Review 81(12); justerad Wald: Rocks 2016, The American Statistician 70, efter Agresti & Min 2005, Statistics in Medicine 24"),
            "en",
            new Words(
                "Net Promoter Score (NPS)",
                "The share of promoters minus the share of detractors. Promoters answered 9 or 10, detractors 0 to 6. The score is in points, from −100 to 100.",
                "100 · (P − D) / n; interval: p = (P + ¾)/(n + 3), d = (D + ¾)/(n + 3), 100 · (p − d ± z · √((p + d − (p − d)²)/(n + 3))); P = promoters, D = detractors, z = 1.96",
                "Reichheld 2003, Harvard Business Review 81(12); adjusted Wald: Rocks 2016, The American Statistician 70, after Agresti & Min 2005, Statistics in Medicine 24")));
  }
}
