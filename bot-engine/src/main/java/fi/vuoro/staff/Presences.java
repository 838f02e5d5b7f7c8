package fi.vuoro.staff;

import fi.vuoro.settings.PeopleSettings;
import fi.vuoro.settings.Settings;
import fi.vuoro.startup.StartupTask;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who of the staff is there. Whoever says so is taken to be there for a while, and says it again;
 * all stand in one document, which is read by id.
 */
@Component
class Presences implements StartupTask, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Presences.class);
  private static final String STAFF = "staff";
  private static final String HERE = "here";
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final Documents documents;
  private final boolean shared;
  private final PeopleSettings settings;
  private final Clock clock;
  private final Disposable.Swap looking = Disposables.swap();

  /** As this node knows it; another may have written since. */
  private volatile List<Presence> known = List.of();

  Presences(Store store, Settings settings, Clock clock) {
    this.documents = store.documents("presences");
    this.shared = store.shared();
    this.settings = settings.people();
    this.clock = clock;
  }

  /**
   * Somebody who was there.
   *
   * @param agent by which the installation knows them
   * @param seen when they last said so
   * @param until when they are taken to be there
   */
  record Presence(String agent, Instant seen, Instant until) {
    static Presence read(Map<String, @Nullable Object> fields) {
      return new Presence(
          String.valueOf(fields.get("agent")),
          (Instant) java.util.Objects.requireNonNull(fields.get("seen")),
          (Instant) java.util.Objects.requireNonNull(fields.get("until")));
    }

    Map<String, Object> write() {
      return Map.of("agent", agent, "seen", seen, "until", until);
    }
  }

  /** They are there from now on. */
  Mono<Presence> here(String agent) {
    Instant now = clock.instant();
    Presence presence = new Presence(agent, now, now.plus(settings.lease()));
    return put(presence).thenReturn(presence);
  }

  /** They did something, so they are there; written only where that isn't known. */
  Mono<Void> acted(String agent) {
    Instant soon = clock.instant().plus(settings.lease().dividedBy(2));
    boolean isKnown =
        known.stream().anyMatch(p -> p.agent().equals(agent) && p.until().isAfter(soon));
    return isKnown ? Mono.empty() : here(agent).then();
  }

  /** They are gone; that they were there stands. */
  Mono<Void> leave(String agent) {
    Instant now = clock.instant();
    return put(new Presence(agent, now, now));
  }

  private Mono<Void> put(Presence presence) {
    Instant old = presence.seen().minus(settings.seenWithin());
    return documents
        .edit(
            STAFF,
            fields -> {
              List<Presence> all = new ArrayList<>(list(fields.get(HERE)));
              all.removeIf(p -> p.agent().equals(presence.agent()) || p.seen().isBefore(old));
              all.add(presence);
              fields.put(HERE, all.stream().map(Presence::write).toList());
            })
        .then(read())
        .then();
  }

  /** Everybody who was there lately, as it is written now. */
  Mono<List<Presence>> read() {
    return documents
        .byId(STAFF)
        .map(stored -> list(stored.fields().get(HERE)))
        .defaultIfEmpty(List.of())
        .doOnNext(all -> known = all);
  }

  /** Those who are there now. */
  Mono<List<Presence>> present() {
    Instant now = clock.instant();
    return read().map(all -> all.stream().filter(p -> p.until().isAfter(now)).toList());
  }

  /** Whether anybody was there lately, as far as this node knows. */
  boolean wasAnybodySeen() {
    Instant early = clock.instant().minus(settings.seenWithin());
    return known.stream().anyMatch(presence -> presence.seen().isAfter(early));
  }

  private static List<Presence> list(@Nullable Object all) {
    return all instanceof List<?> list
        ? list.stream().map(Stored::fields).map(Presence::read).toList()
        : List.of();
  }

  @Override
  public Mono<Void> prepare() {
    return read().then();
  }

  /** Where other nodes write, it is looked at again and again. */
  @Override
  public void start() {
    Flux<?> looks =
        Flux.interval(LOOK)
            .onBackpressureDrop()
            .concatMap(beat -> read().onErrorResume(Presences::unread), 1);
    looking.update(shared ? looks.subscribe() : Disposables.single());
  }

  private static Mono<List<Presence>> unread(Throwable error) {
    LOG.warn("Who is there could not be read; it is tried again", error);
    return Mono.empty();
  }

  @Override
  public void stop() {
    looking.update(Disposables.disposed());
  }

  @Override
  public boolean isRunning() {
    Disposable current = looking.get();
    return current != null && !current.isDisposed();
  }
}
