package fi.vuoro.insight.report;

import fi.vuoro.insight.Figures;
import fi.vuoro.insight.column.Scores;
import fi.vuoro.insight.figure.Estimate;
import fi.vuoro.insight.figure.Figure;
import fi.vuoro.insight.figure.Observations;
import fi.vuoro.insight.statistics.Confidence;
import fi.vuoro.insight.statistics.Interval;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a group, or that the group is too small to show it.
 *
 * @param metric name of the figure
 * @param value in the figure's unit; null when suppressed
 * @param n answers it stands on; null when suppressed
 * @param low lower end of the interval; null when suppressed, or when one answer allows no interval
 * @param high upper end of the interval
 * @param level of the interval
 * @param method of the interval
 * @param beside other figures of the same answers
 */
record MetricReport(
    String metric,
    @Nullable Double value,
    @Nullable Long n,
    @Nullable Double low,
    @Nullable Double high,
    double level,
    String method,
    boolean suppressed,
    List<MetricReport> beside) {

  /** The report of a metric: its main figure with the others beside it. */
  static MetricReport of(String metric, Observations answers, boolean shown) {
    List<Figure> figures = Figures.STANDARD.of(metric);
    List<MetricReport> all =
        figures.stream().map(figure -> of(figure, answers, shown, List.of())).toList();
    MetricReport main = all.getFirst();
    return new MetricReport(
        main.metric,
        main.value,
        main.n,
        main.low,
        main.high,
        main.level,
        main.method,
        main.suppressed,
        all.subList(1, all.size()));
  }

  /** The report of one figure. */
  static MetricReport of(Figure figure, Observations answers, boolean shown) {
    return of(figure, answers, shown, List.of());
  }

  /** The report of the answers in one part of a selection. */
  static MetricReport of(Scores scores, boolean shown) {
    return of(scores.metric(), scores.answers(), shown);
  }

  /** A metric that nobody has answered looks like one that few have. */
  static MetricReport without(String metric) {
    return of(metric, Observations.of(Map.of()), false);
  }

  private static MetricReport of(
      Figure figure, Observations answers, boolean shown, List<MetricReport> beside) {
    Estimate estimate = shown ? figure.of(answers, Confidence.USUAL).orElse(null) : null;
    Interval interval = estimate == null ? null : estimate.interval();
    return new MetricReport(
        figure.name(),
        estimate == null ? null : (Double) estimate.value(),
        estimate == null ? null : (Long) estimate.n(),
        interval == null ? null : (Double) interval.low(),
        interval == null ? null : (Double) interval.high(),
        Confidence.USUAL.level(),
        figure.method(),
        estimate == null,
        beside);
  }
}
