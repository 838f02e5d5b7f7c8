package fi.vuoro.insight.report;

import fi.vuoro.insight.column.Courses;
import fi.vuoro.insight.column.Funnel;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How far the conversations came that began in a period, and at which question they were left. The
 * touchpoint, stage, channel and language are those in which each conversation began.
 */
@Component
final class FunnelReport {

  private final Courses courses;
  private final Visibility visibility;
  private final Questionnaires questionnaires;

  FunnelReport(Courses courses, Visibility visibility, Questionnaires questionnaires) {
    this.courses = courses;
    this.visibility = visibility;
    this.questionnaires = questionnaires;
  }

  /**
   * Conversations by how they went; all null where so few began that they are not shown.
   *
   * @param completed came to an end of the flow
   * @param closed a person ended before
   */
  record Whole(
      @Nullable Long started,
      @Nullable Long completed,
      @Nullable Long closed,
      @Nullable Long stopped,
      @Nullable Long expired,
      boolean suppressed,
      List<AtQuestion> steps) {}

  /**
   * Conversations that came to one question.
   *
   * @param refused went on without a value: refused, skipped, don't know, not applicable, timed out
   * @param left ended here without a reply
   */
  record AtQuestion(
      String step,
      String label,
      @Nullable Long asked,
      @Nullable Long answered,
      @Nullable Long refused,
      @Nullable Long left,
      boolean suppressed) {}

  Mono<Whole> of(Selection selection, List<String> readerLanguages) {
    return questionnaires
        .of(selection.flow())
        .flatMap(
            questionnaire ->
                Mono.zip(
                    courses.funnel(selection),
                    visibility.ofConversations(selection),
                    (funnel, groups) ->
                        whole(
                            funnel,
                            unit -> groups.shows(unit, selection.group()),
                            questionnaire,
                            readerLanguages)));
  }

  private static Whole whole(
      Funnel funnel,
      Predicate<String> shown,
      Optional<Questionnaire> questionnaire,
      List<String> readerLanguages) {
    if (!shown.test(Visibility.ALL)) {
      return new Whole(null, null, null, null, null, true, List.of());
    }
    String language = questionnaire.map(q -> q.language(readerLanguages)).orElse("en");
    return new Whole(
        funnel.started(),
        funnel.completed(),
        funnel.closed(),
        funnel.stopped(),
        funnel.expired(),
        false,
        funnel.steps().stream()
            .map(
                step ->
                    at(
                        step,
                        shown.test(step.step()),
                        questionnaire.map(q -> q.label(step.step(), language)).orElse(step.step())))
            .toList());
  }

  private static AtQuestion at(Funnel.Step step, boolean shown, String label) {
    if (!shown) {
      return new AtQuestion(step.step(), label, null, null, null, null, true);
    }
    return new AtQuestion(
        step.step(), label, step.asked(), step.answered(), step.refused(), step.left(), false);
  }
}
