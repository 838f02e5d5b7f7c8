package fi.vuoro.inbox;

import fi.vuoro.customer.RandomIds;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What only one of several nodes may do at a time; a node that is gone loses it after a while. */
@Component
class Lease {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
  private static final String LISTENING = "listening";
  private static final String NODE = "node";
  private static final String UNTIL = "until";
  private static final Duration LENGTH = Duration.ofSeconds(30);
  private static final Duration BEAT = Duration.ofSeconds(10);

  private final Store store;
  private final Documents leases;
  private final Clock clock;
  private final String node;
  private final Disposable.Swap holding = Disposables.swap();
  private volatile boolean mine;

  Lease(Store store, RandomIds ids, Clock clock) {
    this.store = store;
    this.leases = store.documents("leases");
    this.clock = clock;
    this.node = ids.next("nd");
  }

  /** Tells when it is won, and when it is lost. Alone with its store, a node has it at once. */
  void hold(Runnable won, Runnable lost) {
    if (!store.shared()) {
      won.run();
      return;
    }
    holding.update(
        Flux.interval(Duration.ZERO, BEAT)
            .onBackpressureDrop()
            .concatMap(beat -> renewed(), 1)
            .subscribe(
                has -> {
                  if (has && !mine) {
                    won.run();
                  } else if (!has && mine) {
                    lost.run();
                  }
                  mine = has;
                },
                error -> LOG.error("The lease is not renewed any more", error)));
  }

  private Mono<Boolean> renewed() {
    Instant now = clock.instant();
    return leases
        .edit(
            LISTENING,
            fields -> {
              boolean free =
                  !(fields.get(UNTIL) instanceof Instant until)
                      || until.isBefore(now)
                      || node.equals(fields.get(NODE));
              if (free) {
                fields.put(NODE, node);
                fields.put(UNTIL, now.plus(LENGTH));
              }
            })
        .then(leases.byId(LISTENING))
        .map(lease -> node.equals(lease.fields().get(NODE)))
        .onErrorReturn(false);
  }

  void release() {
    holding.update(Disposables.disposed());
    mine = false;
  }
}
