package fi.vuoro.delivery;

import fi.vuoro.customer.RandomIds;
import fi.vuoro.startup.StartupTask;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * one document; one that is silent isn't counted after a while.
 */
@Component
class Nodes implements StartupTask, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
  private static final String DELIVERING = "delivering";
  private static final Duration LENGTH = Duration.ofSeconds(30);
  private static final Duration BEAT = Duration.ofSeconds(10);

  private final boolean shared;
  private final Documents leases;
  private final Clock clock;
  private final String node;
  private final Disposable.Swap beating = Disposables.swap();
  private volatile int count = 1;

  Nodes(Store store, RandomIds ids, Clock clock) {
    this.shared = store.shared();
    this.leases = store.documents("leases");
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
              fields.values().removeIf(until -> until instanceof Instant end && end.isBefore(now));
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
        .then();
  }

  @Override
  public void start() {
    Flux<?> beats =
        Flux.interval(BEAT)
            .onBackpressureDrop()
            .concatMap(tick -> beat(true).onErrorResume(Nodes::unwritten), 1);
    beating.update(shared ? beats.subscribe() : Disposables.single());
  }

  private static Mono<Void> unwritten(Throwable error) {
    LOG.warn("That this node is there could not be written; it is tried again", error);
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
