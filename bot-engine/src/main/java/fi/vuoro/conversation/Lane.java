package fi.vuoro.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Commits on their way to one kind of work, in their order and many in one go: one batch after the
 * other, each tried again until it is done.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final int BATCH = 1_000;

  /** From so many in a batch on, it counts as busy. */
  private static final int MANY = 50;

  private final Duration gathering;
  private final Duration gatheringWhenBusy;
  private final Function<List<Committed>, Mono<Void>> work;
  private final ConcurrentLinkedQueue<Committed> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean underWay = new AtomicBoolean();

  /**
   * @param gathering how long the first waits for others
   * @param gatheringWhenBusy the same after a batch of many
   */
  Lane(Duration gathering, Duration gatheringWhenBusy, Function<List<Committed>, Mono<Void>> work) {
    this.gathering = gathering;
    this.gatheringWhenBusy = gatheringWhenBusy;
    this.work = work;
  }

  void add(Committed committed) {
    queue.add(committed);
    awake(gathering);
  }

  boolean isEmpty() {
    return !underWay.get() && queue.isEmpty();
  }

  private void awake(Duration wait) {
    if (underWay.compareAndSet(false, true)) {
      Mono.delay(wait, Schedulers.parallel())
          .then(Mono.defer(this::next))
          .subscribe(
              this::done,
              error -> {
                LOG.error("Committed turns could not be carried on", error);
                done(0);
              });
    }
  }

  private void done(int count) {
    underWay.set(false);
    if (!queue.isEmpty()) {
      awake(count < MANY ? Duration.ZERO : gatheringWhenBusy);
    }
  }

  /** How many were taken on. */
  private Mono<Integer> next() {
    List<Committed> batch = new ArrayList<>();
    Committed next;
    while (batch.size() < BATCH && (next = queue.poll()) != null) {
      batch.add(next);
    }
    return Mono.defer(() -> batch.isEmpty() ? Mono.empty() : work.apply(batch))
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                .maxBackoff(Duration.ofSeconds(10))
                .doBeforeRetry(r -> LOG.warn("Carrying on is tried again", r.failure())))
        .thenReturn(batch.size());
  }
}
