package fi.vuoro.insight.report;

import fi.vuoro.insight.Figures;
import fi.vuoro.insight.column.AnswerCounts;
import fi.vuoro.insight.column.Courses;
import fi.vuoro.insight.column.Funnel;
import fi.vuoro.insight.column.Part;
import fi.vuoro.insight.column.Scores;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.figure.Figure;
import fi.vuoro.insight.questionnaire.Questionnaire;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The figures of a flow, and of all flows side by side. */
@Component
final class SummaryReport {

  private final AnswerCounts counts;
  private final Courses courses;
  private final Visibility visibility;
  private final Questionnaires questionnaires;

  SummaryReport(
      AnswerCounts counts, Courses courses, Visibility visibility, Questionnaires questionnaires) {
    this.counts = counts;
    this.courses = courses;
    this.visibility = visibility;
    this.questionnaires = questionnaires;
  }

  /**
   * Every metric of a selection.
   *
   * @param n respondents with any counted answer, null when too few to show
   */
  record Summary(@Nullable Long n, boolean suppressed, List<MetricReport> metrics) {}

  /**
   * A flow with its figures.
   *
   * @param started conversations that began, null when too few to show
   */
  record FlowOverview(
      String flow,
      Map<String, String> title,
      @Nullable Long started,
      @Nullable Long completed,
      List<MetricReport> metrics) {}

  /** All flows with their figures. */
  record Overview(List<FlowOverview> flows) {}

  Mono<Summary> summary(Selection selection) {
    return questionnaires
        .of(selection.flow())
        .flatMap(
            questionnaire ->
                Mono.zip(
                        counts.scores(selection, Part.NOTHING),
                        visibility.ofMetrics(selection),
                        visibility.ofRespondents(selection),
                        counts.respondents(selection))
                    .map(
                        found ->
                            summary(
                                questionnaire.map(Questionnaire::metrics).orElse(List.of()),
                                selection,
                                found.getT1(),
                                found.getT2(),
                                found.getT3().shows(Visibility.ALL, selection.group())
                                    ? found.getT4()
                                    : null)));
  }

  private static Summary summary(
      List<String> asked,
      Selection selection,
      List<Scores> scores,
      Visibility.Groups groups,
      @Nullable Long respondents) {
    return new Summary(respondents, respondents == null, metrics(selection, asked, scores, groups));
  }

  private static List<MetricReport> metrics(
      Selection selection, List<String> asked, List<Scores> scores, Visibility.Groups groups) {
    Map<String, MetricReport> metrics = new LinkedHashMap<>();
    asked.forEach(metric -> metrics.put(metric, MetricReport.without(metric)));
    scores.forEach(
        each ->
            metrics.put(
                each.metric(),
                MetricReport.of(each, groups.shows(each.metric(), selection.group()))));
    return metrics.values().stream().sorted(Comparator.comparingInt(SummaryReport::rank)).toList();
  }

  /** In the order of the catalog; metrics of a flow's own last, in the flow's order. */
  private static int rank(MetricReport metric) {
    List<String> names = Figures.STANDARD.all().stream().map(Figure::name).toList();
    int place = names.indexOf(metric.metric());
    return place < 0 ? names.size() : place;
  }

  Mono<Overview> overview(Selection selection) {
    return courses
        .byFlow(selection)
        .flatMap(
            courseOf -> {
              Map<String, Questionnaire> published = questionnaires.published();
              return Flux.fromStream(
                      Stream.concat(published.keySet().stream(), courseOf.keySet().stream())
                          .distinct())
                  .concatMap(id -> flow(id, selection, published, courseOf))
                  .collectList()
                  .map(Overview::new);
            });
  }

  private Mono<FlowOverview> flow(
      String id,
      Selection all,
      Map<String, Questionnaire> published,
      Map<String, Funnel> courseOf) {
    Funnel course = courseOf.getOrDefault(id, new Funnel(0, 0, 0, 0, 0, List.of()));
    Optional<Questionnaire> questionnaire = Optional.ofNullable(published.get(id));
    Map<String, String> title = questionnaire.map(Questionnaire::titles).orElse(Map.of());
    List<String> asked = questionnaire.map(Questionnaire::metrics).orElse(List.of());
    Selection own = all.inFlow(id);
    return Mono.zip(
            counts.scores(own, Part.NOTHING),
            visibility.ofMetrics(own),
            visibility.ofConversations(own))
        .map(
            found -> {
              // That nobody began tells of nobody.
              boolean shown =
                  course.started() == 0 || found.getT3().shows(Visibility.ALL, own.group());
              return new FlowOverview(
                  id,
                  title,
                  shown ? (Long) course.started() : null,
                  shown ? (Long) course.completed() : null,
                  metrics(own, asked, found.getT1(), found.getT2()));
            });
  }
}
