package fi.vuoro.insight.report;

import fi.vuoro.insight.column.AnswerCounts;
import fi.vuoro.insight.column.Dimension;
import fi.vuoro.insight.column.Part;
import fi.vuoro.insight.column.Scores;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.figure.Figure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One figure in each part of a selection: along time, or by group. */
@Component
final class PartReport {

  private final AnswerCounts counts;
  private final Visibility visibility;
  private final MetricNames names;

  PartReport(AnswerCounts counts, Visibility visibility, MetricNames names) {
    this.counts = counts;
    this.visibility = visibility;
    this.names = names;
  }

  /** A figure along time; periods without answers are left out. */
  record Trend(String metric, String every, List<PeriodValue> points) {}

  /**
   * The figure of one period.
   *
   * @param from its first day; weeks begin on Monday
   */
  record PeriodValue(
      String from,
      @Nullable Double value,
      @Nullable Long n,
      @Nullable Double low,
      @Nullable Double high,
      boolean suppressed) {}

  /** A figure by group. */
  record Breakdown(String metric, String by, List<GroupValue> groups) {}

  /**
   * The figure of one group.
   *
   * @param key value that the group has in common; null where answers have none
   */
  record GroupValue(
      @Nullable String key,
      @Nullable Double value,
      @Nullable Long n,
      @Nullable Double low,
      @Nullable Double high,
      boolean suppressed) {}

  Mono<Trend> trend(Selection selection, String metric, Every every) {
    return names
        .named(metric, selection)
        .flatMap(
            figure ->
                Mono.zip(
                        scores(selection, every.part(), figure),
                        visibility.ofMetrics(selection),
                        visibility.ofPeriods(selection, every.part()))
                    .map(
                        found ->
                            new Trend(
                                metric,
                                every.word(),
                                points(
                                    figure,
                                    found.getT1(),
                                    period ->
                                        found.getT2().shows(figure.metric(), selection.group())
                                            && found
                                                .getT3()
                                                .shows(
                                                    figure.metric(), selection.group(), period)))));
  }

  private static List<PeriodValue> points(
      Figure figure, List<Scores> scores, Predicate<String> shown) {
    return scores.stream()
        .map(
            each -> {
              MetricReport report =
                  MetricReport.of(figure, each.answers(), shown.test(each.part()));
              return new PeriodValue(
                  each.part(),
                  report.value(),
                  report.n(),
                  report.low(),
                  report.high(),
                  report.suppressed());
            })
        .toList();
  }

  Mono<Breakdown> breakdown(Selection selection, String metric, Cut by) {
    return names
        .named(metric, selection)
        .flatMap(
            figure ->
                scores(selection, by.part(), figure)
                    .flatMap(
                        scores ->
                            shown(selection, by, figure, scores)
                                .map(
                                    shown ->
                                        new Breakdown(
                                            metric,
                                            by.word(),
                                            scores.stream()
                                                .map(
                                                    each ->
                                                        group(
                                                            figure,
                                                            each,
                                                            shown.contains(each.part())))
                                                .toList()))));
  }

  /** The parts that may be shown. */
  private Mono<Set<String>> shown(Selection selection, Cut by, Figure figure, List<Scores> scores) {
    Dimension dimension = by.dimension();
    if (dimension != null) {
      return visibility
          .ofMetrics(selection)
          .map(
              groups -> {
                Set<String> shown = new HashSet<>();
                for (Scores each : scores) {
                  List<@Nullable String> group = selection.with(dimension, each.part()).group();
                  if (groups.shows(figure.metric(), group)) {
                    shown.add(each.part());
                  }
                }
                return shown;
              });
    }
    return Flux.fromIterable(scores)
        .filterWhen(
            each ->
                visibility
                    .ofMetrics(selection.within(each.part()))
                    .map(groups -> groups.shows(figure.metric(), selection.group())))
        .map(Scores::part)
        .collect(HashSet<String>::new, Set::add)
        .map(set -> (Set<String>) set);
  }

  private static GroupValue group(Figure figure, Scores scores, boolean shown) {
    MetricReport report = MetricReport.of(figure, scores.answers(), shown);
    return new GroupValue(
        scores.part().isEmpty() ? null : scores.part(),
        report.value(),
        report.n(),
        report.low(),
        report.high(),
        report.suppressed());
  }

  private Mono<List<Scores>> scores(Selection selection, Part part, Figure figure) {
    return counts
        .scores(selection, part)
        .map(all -> all.stream().filter(s -> s.metric().equals(figure.metric())).toList());
  }
}
