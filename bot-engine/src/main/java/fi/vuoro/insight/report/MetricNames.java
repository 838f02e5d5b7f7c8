package fi.vuoro.insight.report;

import fi.vuoro.insight.Figures;
import fi.vuoro.insight.column.AnswerCounts;
import fi.vuoro.insight.column.Part;
import fi.vuoro.insight.column.Scores;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.figure.Figure;
import fi.vuoro.insight.mean.MetricMean;
import fi.vuoro.insight.questionnaire.Questionnaire;
import fi.vuoro.web.Problem;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds the figure that a report asks for by name: of the catalog, or the mean of a metric of the
 * flow's own.
 */
@Component
final class MetricNames {

  private final AnswerCounts counts;
  private final Questionnaires questionnaires;

  MetricNames(AnswerCounts counts, Questionnaires questionnaires) {
    this.counts = counts;
    this.questionnaires = questionnaires;
  }

  /** The figure, or a problem (400) that lists those there are. */
  Mono<Figure> named(String name, Selection selection) {
    return questionnaires
        .of(selection.flow())
        .flatMap(
            questionnaire ->
                Figures.STANDARD
                    .named(name)
                    .map(Mono::just)
                    .orElseGet(
                        () ->
                            own(
                                name,
                                questionnaire.map(Questionnaire::metrics).orElse(List.of()),
                                selection)));
  }

  private Mono<Figure> own(String name, List<String> asked, Selection selection) {
    return counts
        .scores(Selection.of(selection.flow()), Part.NOTHING)
        .map(
            scores -> {
              TreeSet<String> names = new TreeSet<>(asked);
              scores.stream().map(Scores::metric).forEach(names::add);
              if (names.contains(name)) {
                return new MetricMean(name);
              }
              Figures.STANDARD.all().forEach(figure -> names.add(figure.name()));
              throw Problem.invalid("There is no such metric.")
                  .at("metric")
                  .remedy("Use one of " + String.join(", ", names) + ".");
            });
  }
}
