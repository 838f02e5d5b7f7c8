package fi.vuoro.authoring;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Every version of a flow that was ever published, as canonical JSON; none is ever changed. */
@Component
class FlowVersions {
  private static final int KEPT_READY = 500;

  private final Documents versions;
  private final Documents lists;
  private final Clock clock;
  private final AsyncCache<String, Dialogue> ready =
      Caffeine.newBuilder().maximumSize(KEPT_READY).buildAsync();

  FlowVersions(Store store, Clock clock) {
    this.versions = store.documents("flowVersions");
    this.lists = store.documents("flowHistories");
    this.clock = clock;
  }

  /** One version in a flow's history. */
  record Entry(int number, String version, String at, String source) {}

  /** Stores a version, if it isn't stored yet, and gives it ready to run. */
  Mono<Dialogue> keep(FlowReader.Result read, String source) {
    Flow flow = Objects.requireNonNull(read.flow());
    String canonical = Objects.requireNonNull(read.canonical());
    Map<String, Object> fields = Map.of("canonical", canonical, "at", clock.instant());
    Dialogue dialogue = new Dialogue(flow, Languages.BUILT_IN);
    ready.put(id(flow.id(), flow.version()), Mono.just(dialogue).toFuture());
    return versions
        .insertIfAbsent(Stored.first(id(flow.id(), flow.version()), fields))
        .then(Mono.defer(() -> list(flow, source)))
        .thenReturn(dialogue);
  }

  /** A stored version, ready to run; empty when there is none. */
  Mono<Dialogue> version(String flow, String version) {
    String id = id(flow, version);
    return Mono.fromFuture(() -> ready.get(id, (key, executor) -> load(key).toFuture()), true);
  }

  private Mono<Dialogue> load(String id) {
    return versions
        .byId(id)
        .publishOn(Schedulers.boundedElastic())
        .map(stored -> FlowReader.alone().stored(stored.text("canonical")))
        .mapNotNull(FlowReader.Result::flow)
        .map(flow -> new Dialogue(flow, Languages.BUILT_IN));
  }

  /** The history of a flow, the oldest version first. */
  Mono<List<Entry>> history(String flow) {
    return lists.byId(flow).map(FlowVersions::entries).defaultIfEmpty(List.of());
  }

  private Mono<Void> list(Flow flow, String source) {
    return lists
        .byId(flow.id())
        .defaultIfEmpty(new Stored(flow.id(), 0, Map.of()))
        .flatMap(
            before -> {
              List<Entry> entries = entries(before);
              if (entries.stream().anyMatch(e -> e.version().equals(flow.version()))) {
                return Mono.just(true);
              }
              Map<String, @Nullable Object> entry = new LinkedHashMap<>();
              entry.put("version", flow.version());
              entry.put("at", clock.instant().toString());
              entry.put("source", source);
              List<Object> all = new java.util.ArrayList<>(before.list("versions"));
              all.add(entry);
              Stored after = new Stored(flow.id(), before.revision() + 1, Map.of("versions", all));
              return before.revision() == 0 ? lists.insertIfAbsent(after) : lists.replace(after);
            })
        .flatMap(
            written -> written ? Mono.just(true) : Mono.error(new IllegalStateException("raced")))
        .retry(20)
        .then();
  }

  private static List<Entry> entries(Stored history) {
    List<Entry> entries = new java.util.ArrayList<>();
    for (Object entry : history.list("versions")) {
      if (entry instanceof Map<?, ?> fields) {
        entries.add(
            new Entry(
                entries.size() + 1,
                String.valueOf(fields.get("version")),
                String.valueOf(fields.get("at")),
                String.valueOf(fields.get("source"))));
      }
    }
    return entries;
  }

  private static String id(String flow, String version) {
    return flow + "@" + version;
  }
}
