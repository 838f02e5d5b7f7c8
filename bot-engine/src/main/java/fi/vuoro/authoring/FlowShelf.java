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

  private final PublishedFlows published;
  private final Drafts drafts;
  private final @Nullable Path folder;
  private final Disposable.Swap watching = Disposables.swap();
  private Set<String> inFolder = Set.of();
  private long stamp;

  FlowShelf(PublishedFlows published, Drafts drafts, Settings settings) {
    this.published = published;
    this.drafts = drafts;
    this.folder = settings.flows();
  }

  private Mono<Void> fill() {
    Flows library = Library.flows();
    hasChanged();
    return all(library, library, Source.LIBRARY).then(readFolder()).then(drafts.republish());
  }

  private Mono<Set<String>> all(Flows flows, Flows runnable, Source source) {
    return Flux.fromIterable(List.copyOf(flows.ids()))
        .concatMap(id -> one(flows, runnable, id, source))
        .collect(HashSet<String>::new, Set::add)
        .map(ids -> ids);
  }

  private Mono<String> one(Flows flows, Flows runnable, String id, Source source) {
    Optional<FlowSource> found = flows.find(id);
    if (found.isEmpty()) {
      return Mono.empty();
    }
    FlowReader.Result read = FlowReader.with(runnable).read(found.get());
    return published
        .publish(read, source)
        .doOnNext(obstacles -> obstacles.forEach(FlowShelf::tell))
        .thenReturn(id);
  }

  private static void tell(Finding finding) {
    LOG.warn("Not published: {}", finding);
  }

  private Mono<Void> readFolder() {
    Path there = folder;
    if (there == null) {
      return Mono.empty();
    }
    return Mono.fromCallable(() -> FlowFolder.at(there))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(flows -> all(flows, flows.or(Library.flows()), Source.FOLDER))
        .doOnNext(this::withdrawOthers)
        .then();
  }

  private void withdrawOthers(Set<String> now) {
    inFolder.stream()
        .filter(id -> !now.contains(id))
        .forEach(id -> published.withdraw(id, Source.FOLDER));
    inFolder = now;
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
            .doOnSuccess(done -> published.filled())
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
