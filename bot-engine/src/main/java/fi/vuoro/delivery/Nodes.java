package fi.vuoro.delivery;

import fi.vuoro.conversation.Remains;
import fi.vuoro.customer.RandomIds;
import fi.vuoro.startup.StartupTask;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
 * How many nodes deliver for this installation. Each writes now and then that it is there, all in
 * one document; one that is silent is struck off after a while, and whoever does so carries on what
 * it left.
 */
@Component
class Nodes implements StartupTask, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
  private static final String DELIVERING = "delivering";
  private static final Duration LENGTH = Duration.ofSeconds(30);
  private static final Duration BEAT = Duration.ofSeconds(10);

  /** What a node had not carried on when it was heard of last was committed lately. */
  private static final Duration BEFORE = Duration.ofMinutes(5);

  private final boolean shared;
  private final Documents leases;
  private final Remains remains;
  private final Clock clock;
  private final String node;
  private final Disposable.Swap beating = Disposables.swap();
  private volatile int count = 1;

  /** Until when the first of those was expected that this node has just struck off. */
  private volatile @Nullable Instant struckOff;

  /** The same of all after which nothing was taken up yet. */
  private volatile @Nullable Instant left;

  Nodes(Store store, Remains remains, RandomIds ids, Clock clock) {
    this.shared = store.shared();
    this.leases = store.documents("leases");
    this.remains = remains;
    this.clock = clock;
    this.node = ids.next("nd");
  }

  /** Those that were there lately, this one among them. */
  int count() {
    return count;
  }

  @Override
  public Mono<Void> prepare() {
    return shared ? beat(true) : Mono.empty();
  }

  private Mono<Void> beat(boolean here) {
    Instant now = clock.instant();
    return leases
        .edit(
            DELIVERING,
            fields -> {
              List<Instant> silent = silent(fields, now);
              fields.values().removeAll(silent);
              struckOff = silent.stream().min(Comparator.naturalOrder()).orElse(null);
              fields.remove(node);
              if (here) {
                fields.put(node, now.plus(LENGTH));
              }
            })
        .then(leases.byId(DELIVERING))
        .doOnNext(
            all ->
                count =
                    Math.max(
                        1,
                        (int)
                            all.fields().values().stream()
                                .filter(Instant.class::isInstance)
                                .count()))
        .then(Mono.fromRunnable(this::noteStruckOff));
  }

  private void noteStruckOff() {
    Instant end = struckOff;
    if (end != null && (left == null || end.isBefore(left))) {
      left = end;
    }
    struckOff = null;
  }

  private static List<Instant> silent(Map<String, @Nullable Object> fields, Instant now) {
    return fields.values().stream()
        .filter(Instant.class::isInstance)
        .map(Instant.class::cast)
        .filter(end -> end.isBefore(now))
        .toList();
  }

  /** Whoever strikes a silent node off the list carries on what that one left. */
  private Mono<Void> takeUpAfterThem() {
    Instant end = left;
    return end == null
        ? Mono.empty()
        : remains
            .takeUpSince(end.minus(LENGTH).minus(BEFORE))
            .doOnSubscribe(s -> LOG.info("A node is gone; what it left is taken up"))
            .doOnSuccess(done -> left = null);
  }

  @Override
  public void start() {
    Flux<?> beats =
        Flux.interval(Duration.ZERO, BEAT)
            .onBackpressureDrop()
            .concatMap(
                tick ->
                    (tick == 0 ? Mono.<Void>empty() : beat(true))
                        .then(Mono.defer(this::takeUpAfterThem))
                        .onErrorResume(Nodes::unwritten),
                1);
    beating.update(shared ? beats.subscribe() : Disposables.single());
  }

  private static Mono<Void> unwritten(Throwable error) {
    LOG.warn("The nodes could not be looked after; it is tried again", error);
    return Mono.empty();
  }

  /** The others have its part at once, if the store can be told. */
  @Override
  public void stop() {
    beating.update(Disposables.disposed());
    if (shared) {
      beat(false).onErrorComplete().subscribe();
    }
  }

  @Override
  public boolean isRunning() {
    Disposable current = beating.get();
    return current != null && !current.isDisposed();
  }
}
