package fi.vuoro.authoring;

import fi.vuoro.authoring.PublishedFlows.Source;
import fi.vuoro.flow.library.Library;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.yaml.FlowFolder;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.FlowSource;
import fi.vuoro.flow.yaml.Flows;
import fi.vuoro.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Publishes the ready flows at the start, and a folder of flows whenever its files change. */
@Component
class FlowShelf implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FlowShelf.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Who comes first needs one flow, and the processors that reading the others would take. */
  private static final Duration FIRST_COMERS = Duration.ofSeconds(2);

  private final PublishedFlows published;
  private final KnowledgeShelf knowledge;
  private final Drafts drafts;
  private final @Nullable Path folder;
  private final Disposable.Swap watching = Disposables.swap();
  private Set<String> inFolder = Set.of();
  private long stamp;

  FlowShelf(PublishedFlows published, KnowledgeShelf knowledge, Drafts drafts, Settings settings) {
    this.published = published;
    this.knowledge = knowledge;
    this.drafts = drafts;
    this.folder = settings.flows();
  }

  private Mono<Void> fill() {
    hasChanged();
    Mono<Flows> readable = folder().onErrorResume(e -> unreadable(e).thenReturn(Flows.NONE));
    return Mono.zip(readable, drafts.published().collect(Collectors.toSet()))
        .map(there -> firstFlows(there.getT1(), there.getT2()))
        .doOnNext(published::begin)
        .flatMap(flows -> flows.all().delaySubscription(FIRST_COMERS));
  }

  private FirstFlows firstFlows(Flows folder, Set<String> fromDrafts) {
    inFolder = Set.copyOf(folder.ids());
    SortedSet<String> ids = new TreeSet<>(Library.flows().ids());
    ids.addAll(inFolder);
    ids.addAll(fromDrafts);
    return new FirstFlows(ids, id -> first(id, folder, fromDrafts.contains(id)));
  }

  /** From where it counts most and can be published. */
  private Mono<Void> first(String id, Flows folder, boolean fromDraft) {
    Mono<Boolean> studio =
        fromDraft ? told(drafts.republish(id)).filter(Boolean::booleanValue) : Mono.empty();
    return studio
        .switchIfEmpty(Mono.defer(() -> fromFolder(folder, id)).filter(Boolean::booleanValue))
        .switchIfEmpty(Mono.defer(() -> fromLibrary(id)))
        .then();
  }

  private Mono<Boolean> fromLibrary(String id) {
    return publish(
        Library.flows().find(id), FlowReader.with(Library.flows())::again, Source.LIBRARY);
  }

  private Mono<Boolean> fromFolder(Flows folder, String id) {
    return publish(
        folder.find(id), FlowReader.with(folder.or(Library.flows()))::read, Source.FOLDER);
  }

  /** Whether it is published now; empty where there is none. */
  private Mono<Boolean> publish(
      Optional<FlowSource> found, Function<FlowSource, FlowReader.Result> reader, Source source) {
    return Mono.justOrEmpty(found)
        .publishOn(Schedulers.boundedElastic())
        .map(reader)
        .flatMap(read -> told(published.publish(read, source)));
  }

  private static Mono<Boolean> told(Mono<List<Finding>> publishing) {
    return publishing.doOnNext(obstacles -> obstacles.forEach(FlowShelf::tell)).map(List::isEmpty);
  }

  private static void tell(Finding finding) {
    LOG.warn("Not published: {}", finding);
  }

  private Mono<Flows> folder() {
    Path there = folder;
    return there == null
        ? Mono.just(Flows.NONE)
        : Mono.<Flows>fromCallable(() -> FlowFolder.at(there))
            .subscribeOn(Schedulers.boundedElastic())
            .doOnNext(knowledge::changed);
  }

  private Mono<Void> readFolder() {
    return folder()
        .flatMap(
            flows ->
                Flux.fromIterable(flows.ids())
                    .concatMap(id -> fromFolder(flows, id))
                    .then(Mono.defer(() -> withdrawOthers(Set.copyOf(flows.ids())))));
  }

  /** What is no longer in the folder makes room for the ready flow of the same id. */
  private Mono<Void> withdrawOthers(Set<String> now) {
    Set<String> gone = new HashSet<>(inFolder);
    gone.removeAll(now);
    inFolder = now;
    return Flux.fromIterable(gone)
        .doOnNext(id -> published.withdraw(id, Source.FOLDER))
        .concatMap(this::fromLibrary)
        .then();
  }

  private boolean hasChanged() {
    Path there = folder;
    if (there == null) {
      return false;
    }
    long now = stamp(there);
    boolean changed = now != stamp;
    stamp = now;
    return changed;
  }

  private static long stamp(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(
              file ->
                  file.hashCode() * 31L
                      + file.toFile().lastModified() * 7L
                      + file.toFile().length())
          .sum();
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }

  @Override
  public void start() {
    Flux<Void> looking =
        Flux.interval(LOOK, Schedulers.boundedElastic())
            .onBackpressureDrop()
            .filter(tick -> hasChanged())
            .concatMap(tick -> readFolder().onErrorResume(FlowShelf::unreadable));
    watching.update(
        fill()
            .thenMany(folder == null ? Flux.empty() : looking)
            .subscribe(tick -> {}, error -> LOG.error("Flows can't be published", error)));
  }

  private static Mono<Void> unreadable(Throwable error) {
    LOG.warn("The folder of flows could not be read; it is tried again", error);
    return Mono.empty();
  }

  @Override
  public void stop() {
    watching.update(Disposables.disposed());
  }

  @Override
  public boolean isRunning() {
    return watching.get() != null;
  }
}
