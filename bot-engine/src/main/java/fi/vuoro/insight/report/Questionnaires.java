package fi.vuoro.insight.report;

import fi.vuoro.authoring.PublishedFlows;
import fi.vuoro.insight.column.Courses;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.questionnaire.Questionnaire;
import fi.vuoro.web.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What flows ask, for labels and titles: as they are published now. */
@Component
public final class Questionnaires {

  private final PublishedFlows flows;
  private final Courses courses;

  Questionnaires(PublishedFlows flows, Courses courses) {
    this.flows = flows;
    this.courses = courses;
  }

  /**
   * The questionnaire of a flow; empty for a flow that has answers but is no longer published.
   *
   * @param flow null for all flows, which have no questionnaire
   * @return a problem (404) when there is no such flow and never was
   */
  public Mono<Optional<Questionnaire>> of(@Nullable String flow) {
    if (flow == null) {
      return Mono.just(Optional.empty());
    }
    return flows
        .published(flow)
        .map(dialogue -> Optional.of(Questionnaire.of(dialogue.flow())))
        .switchIfEmpty(Mono.defer(() -> once(flow)));
  }

  private Mono<Optional<Questionnaire>> once(String flow) {
    return courses
        .byFlow(Selection.of(flow))
        .flatMap(
            known ->
                known.isEmpty()
                    ? Mono.error(
                        Problem.notFound("There is no flow of this id.")
                            .at("flow")
                            .remedy("GET /api/v1/flows lists them."))
                    : Mono.just(Optional.empty()));
  }

  /** All published flows by id, in the order of publishing. */
  Map<String, Questionnaire> published() {
    Map<String, Questionnaire> all = new LinkedHashMap<>();
    flows
        .all()
        .forEach(
            one -> all.put(one.dialogue().flow().id(), Questionnaire.of(one.dialogue().flow())));
    return all;
  }
}
