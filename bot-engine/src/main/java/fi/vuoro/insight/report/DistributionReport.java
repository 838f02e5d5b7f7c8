package fi.vuoro.insight.report;

import fi.vuoro.insight.column.AnswerCounts;
import fi.vuoro.insight.column.Distribution;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.questionnaire.Asked;
import fi.vuoro.insight.questionnaire.Questionnaire;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was chosen in each closed question. */
@Component
final class DistributionReport {

  private final AnswerCounts counts;
  private final Visibility visibility;
  private final Questionnaires questionnaires;

  DistributionReport(AnswerCounts counts, Visibility visibility, Questionnaires questionnaires) {
    this.counts = counts;
    this.visibility = visibility;
    this.questionnaires = questionnaires;
  }

  /** Every closed question that has answers, in the order of the flow. */
  record Distributions(List<QuestionBars> questions) {}

  /**
   * One question.
   *
   * @param n how many answers it has; null when suppressed
   */
  record QuestionBars(
      String step,
      String type,
      @Nullable String metric,
      String label,
      @Nullable Long n,
      boolean suppressed,
      List<Bar> bars) {}

  /**
   * How many answers chose something.
   *
   * @param share of the answers, 0 to 1; where several may be chosen they add up to more than 1
   */
  record Bar(String value, String label, long n, double share) {}

  Mono<Distributions> of(Selection selection, List<String> readerLanguages) {
    return questionnaires
        .of(selection.flow())
        .flatMap(
            questionnaire ->
                Mono.zip(
                    counts.distributions(selection),
                    visibility.ofSteps(selection),
                    (all, groups) ->
                        new Distributions(
                            all.stream()
                                .map(
                                    one ->
                                        bars(
                                            one,
                                            questionnaire,
                                            groups.shows(one.step(), selection.group()),
                                            readerLanguages))
                                .toList())));
  }

  private static QuestionBars bars(
      Distribution one,
      Optional<Questionnaire> questionnaire,
      boolean shown,
      List<String> readerLanguages) {
    String language = questionnaire.map(q -> q.language(readerLanguages)).orElse("en");
    Optional<Asked> asked = questionnaire.flatMap(q -> q.of(one.step()));
    return new QuestionBars(
        one.step(),
        one.type(),
        one.metric().isEmpty() ? null : one.metric(),
        asked.map(each -> each.label(language)).orElse(one.step()),
        shown ? (Long) one.answers() : null,
        !shown,
        shown ? bars(one, asked, language) : List.of());
  }

  private static List<Bar> bars(Distribution one, Optional<Asked> asked, String language) {
    Map<String, Long> picks = one.picks();
    Set<String> values = new LinkedHashSet<>(asked.map(Asked::domain).orElse(List.of()));
    picks.keySet().stream().sorted().forEach(values::add);
    return values.stream()
        .map(
            value ->
                new Bar(
                    value,
                    asked.map(each -> each.pickLabel(value, language)).orElse(value),
                    picks.getOrDefault(value, 0L),
                    picks.getOrDefault(value, 0L) / (double) one.answers()))
        .toList();
  }
}
