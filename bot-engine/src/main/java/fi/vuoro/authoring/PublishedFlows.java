package fi.vuoro.authoring;

import fi.vuoro.conversation.Flows;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.settings.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The version of each flow that new conversations run, and all older ones for those under way. */
@Component
public class PublishedFlows implements Flows {
  private final FlowVersions versions;
  private final boolean people;
  private final Map<String, Published> current = new ConcurrentSkipListMap<>();
  private final Sinks.One<FirstFlows> first = Sinks.one();

  PublishedFlows(FlowVersions versions, Settings settings) {
    this.versions = versions;
    this.people = settings.people().takeOver();
  }

  /** A flow that can be started, and where it was published from. */
  public record Published(Dialogue dialogue, Source source) {}

  /** Where a flow comes from; a later one takes the place of an earlier one of the same id. */
  public enum Source {
    LIBRARY,
    FOLDER,
    STUDIO
  }

  /**
   * Publishes what was read, unless it can't be run or served.
   *
   * @return the findings that stand in the way; none when it is published
   */
  Mono<List<Finding>> publish(FlowReader.Result read, Source source) {
    List<Finding> obstacles = obstacles(read);
    if (!obstacles.isEmpty()) {
      return Mono.just(obstacles);
    }
    return versions
        .keep(read, source.name().toLowerCase(java.util.Locale.ROOT))
        .doOnNext(dialogue -> put(dialogue, source))
        .thenReturn(List.of());
  }

  /** What keeps a flow from being published. */
  List<Finding> obstacles(FlowReader.Result read) {
    return Serviceable.obstacles(read, people);
  }

  private void put(Dialogue dialogue, Source source) {
    current.merge(
        dialogue.flow().id(),
        new Published(dialogue, source),
        (old, now) -> now.source().compareTo(old.source()) >= 0 ? now : old);
  }

  /** Takes away a flow of a folder that is no longer in it; conversations under way go on. */
  void withdraw(String flow, Source source) {
    current.computeIfPresent(flow, (id, old) -> old.source() == source ? null : old);
  }

  /** Everything published, by id. */
  public Collection<Published> all() {
    return List.copyOf(current.values());
  }

  /** The flow of an id, if it is published. */
  public Optional<Published> find(String flow) {
    return Optional.ofNullable(current.get(flow));
  }

  /** Says what there is to publish at the start: who asks for one of them waits for it. */
  void begin(FirstFlows flows) {
    first.tryEmitValue(flows);
  }

  @Override
  public Mono<Dialogue> published(String flow) {
    return first
        .asMono()
        .flatMap(flows -> flows.of(flow))
        .then(Mono.defer(() -> Mono.justOrEmpty(find(flow).map(Published::dialogue))));
  }

  @Override
  public Mono<Dialogue> version(String flow, String version) {
    Published now = current.get(flow);
    return now != null && now.dialogue().flow().version().equals(version)
        ? Mono.just(now.dialogue())
        : versions.version(flow, version);
  }
}
