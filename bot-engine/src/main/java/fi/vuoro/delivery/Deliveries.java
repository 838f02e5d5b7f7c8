package fi.vuoro.delivery;

import fi.vuoro.store.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps deliveries going: what is due now, what comes due, and what an earlier process left. */
@Component
class Deliveries implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration BEAT = Duration.ofMillis(100);
  private static final Duration SOON = Duration.ofMillis(20);

  /** A store that others share is asked with one beat of so many. */
  private static final int SELDOM = 10;

  private static final Duration TROUBLE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int BATCH = 500;
  private static final int AT_ONCE = 128;

  private final Outbox outbox;
  private final Dispatcher dispatcher;
  private final DueQueues due;
  private final Clock clock;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Disposable.Swap running = Disposables.swap();

  Deliveries(Outbox outbox, Dispatcher dispatcher, DueQueues due, Clock clock) {
    this.outbox = outbox;
    this.dispatcher = dispatcher;
    this.due = due;
    this.clock = clock;
  }

  /** Begins to deliver everything that is due now, without waiting for it. */
  private Mono<Void> deliverDue(long beat) {
    return Flux.defer(() -> dueNow(beat % SELDOM == 0))
        .doOnNext(this::begin)
        .then()
        .onErrorResume(
            error -> {
              LOG.warn("Deliveries could not be looked up; it is tried again", error);
              return Mono.empty();
            });
  }

  private Flux<String> dueNow(boolean everywhere) {
    Instant now = clock.instant();
    Flux<String> own = Flux.fromIterable(due.takeDue(now, BATCH));
    return everywhere && outbox.isShared() ? own.concatWith(outbox.due(now, BATCH)) : own;
  }

  private void begin(String conversation) {
    if (busy.size() >= AT_ONCE || !busy.add(conversation)) {
      // Somebody is at it, or too many are: it is looked at again with the next beat.
      due.set(conversation, clock.instant().plus(SOON));
      return;
    }
    dispatcher
        .deliver(conversation)
        .doFinally(
            end -> {
              busy.remove(conversation);
              due.tell();
            })
        .subscribe(
            done -> {},
            error -> {
              LOG.warn("A delivery could not be made; it is tried again", error);
              due.set(conversation, clock.instant().plus(TROUBLE));
            });
  }

  private Mono<Void> takeUp() {
    return outbox
        .prepare()
        .thenMany(outbox.outlines())
        .doOnNext(this::takeUp)
        .then()
        .onErrorResume(
            error -> {
              LOG.error("What was left to deliver could not be read", error);
              return Mono.empty();
            });
  }

  private void takeUp(Stored outline) {
    Instant at = outline.find(Queue.DUE_AT, Instant.class);
    if (at != null) {
      due.set(outline.id(), at);
    }
  }

  @Override
  public void start() {
    Flux<Long> beats = Flux.merge(Flux.interval(BEAT), due.news()).onBackpressureLatest();
    running.update(
        takeUp()
            .thenMany(beats.concatMap(this::deliverDue, 1))
            .subscribe(done -> {}, error -> LOG.error("Deliveries have stopped", error)));
  }

  @Override
  public void stop() {
    running.update(Disposables.disposed());
  }

  /** Waits for what is under way, so that a restart need not send it again. */
  @Override
  public void stop(Runnable stopped) {
    stop();
    Flux.interval(Duration.ZERO, SOON)
        .takeUntil(tick -> busy.isEmpty())
        .take(PATIENCE)
        .doFinally(end -> stopped.run())
        .subscribe();
  }

  @Override
  public boolean isRunning() {
    Disposable current = running.get();
    return current != null && !current.isDisposed();
  }
}
