package fi.vuoro.authoring;

import fi.vuoro.authoring.PublishedFlows.Source;
import fi.vuoro.flow.library.Library;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.FlowSource;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import fi.vuoro.web.Problem;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Flows being written: one draft a flow, published as a new version when its author says so. */
@Component
class Drafts {
  private static final String DRAFT = "draft";
  private static final String PUBLISHED = "published";

  private final Documents drafts;
  private final PublishedFlows published;
  private final Clock clock;

  Drafts(Store store, PublishedFlows published, Clock clock) {
    this.drafts = store.documents("drafts");
    this.published = published;
    this.clock = clock;
  }

  /**
   * What came of reading a draft.
   *
   * @param obstacles what keeps it from being published
   */
  record Read(FlowReader.Result result, List<Finding> obstacles) {
    /** Everything found, and what keeps it from being published. */
    List<Finding> findings() {
      List<Finding> all = new java.util.ArrayList<>(result.findings());
      if (result.isGood()) {
        all.addAll(obstacles);
      }
      return all;
    }
  }

  /** Saves a draft, however broken, and says what is wrong with it. */
  Mono<Read> save(String flow, String text) {
    return read(flow, text)
        .flatMap(
            read ->
                drafts
                    .byId(flow)
                    .defaultIfEmpty(new Stored(flow, 0, Map.of()))
                    .flatMap(before -> write(before, text))
                    .thenReturn(read));
  }

  private Mono<Boolean> write(Stored before, String text) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(before.fields());
    fields.put(DRAFT, text);
    fields.put("at", clock.instant());
    return drafts.upsertAll(List.of(before.next(fields))).thenReturn(true);
  }

  /** The text of a draft. */
  Mono<String> text(String flow) {
    return drafts.byId(flow).mapNotNull(stored -> stored.find(DRAFT, String.class));
  }

  /**
   * Publishes a draft.
   *
   * @return the findings that stand in the way; none when it is published
   */
  Mono<List<Finding>> publish(String flow) {
    return drafts
        .byId(flow)
        .flatMap(
            stored ->
                read(flow, stored.text(DRAFT))
                    .flatMap(read -> published.publish(read.result(), Source.STUDIO))
                    .flatMap(
                        obstacles ->
                            obstacles.isEmpty()
                                ? drafts
                                    .upsertAll(List.of(stored.with(PUBLISHED, stored.text(DRAFT))))
                                    .thenReturn(obstacles)
                                : Mono.just(obstacles)));
  }

  /** The ids of the flows that were published from a draft. */
  Flux<String> published() {
    return drafts
        .all()
        .filter(stored -> stored.find(PUBLISHED, String.class) != null)
        .map(Stored::id);
  }

  /**
   * Publishes a flow again, after a start, as it was published from its draft.
   *
   * @return the findings that stand in the way; none when it is published
   */
  Mono<List<Finding>> republish(String flow) {
    return drafts
        .byId(flow)
        .publishOn(Schedulers.boundedElastic())
        .map(stored -> FlowSource.of(source(flow, stored.text(PUBLISHED))))
        .map(FlowReader.with(Library.flows())::again)
        .flatMap(read -> published.publish(read, Source.STUDIO));
  }

  private Mono<Read> read(String flow, String text) {
    return Mono.fromCallable(() -> FlowReader.with(Library.flows()).read(source(flow, text)))
        .subscribeOn(Schedulers.boundedElastic())
        .map(result -> new Read(result, published.obstacles(result)))
        .doOnNext(read -> requireSameId(flow, read));
  }

  private static fi.vuoro.flow.yaml.Source source(String flow, String text) {
    return fi.vuoro.flow.yaml.Source.of(flow + ".yaml", text);
  }

  private static void requireSameId(String flow, Read read) {
    if (read.result().flow() != null && !read.result().flow().id().equals(flow)) {
      throw Problem.wrong("other-id", "The flow calls itself " + read.result().flow().id() + ".")
          .at("id")
          .remedy("Put it to the address of its own id, or change its id.");
    }
  }
}
