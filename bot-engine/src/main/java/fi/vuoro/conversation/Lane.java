package fi.vuoro.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Commits on their way to one kind of work, in their order and many in one go: one batch after the
 * other. Where a batch fails although the store answers, it is halved until the conversations whose
 * own it is stand alone; those are set aside, and the others go on.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final int BATCH = 1_000;

  /** From so many in a batch on, it counts as busy. */
  private static final int MANY = 50;

  /** Work that takes longer has failed: it would hold up everybody. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Duration gathering;
  private final Duration gatheringWhenBusy;
  private final Function<List<Committed>, Mono<Void>> work;
  private final Supplier<Mono<Void>> store;
  private final Queue<Committed> queue = new ConcurrentLinkedQueue<>();
  private final Queue<String> dueAgain = new ConcurrentLinkedQueue<>();
  private final SetAside setAside = new SetAside();
  private final AtomicBoolean underWay = new AtomicBoolean();

  /**
   * @param gathering how long the first waits for others
   * @param gatheringWhenBusy the same after a batch of many
   * @param store completes if the store answers
   */
  Lane(
      Duration gathering,
      Duration gatheringWhenBusy,
      Function<List<Committed>, Mono<Void>> work,
      Supplier<Mono<Void>> store) {
    this.gathering = gathering;
    this.gatheringWhenBusy = gatheringWhenBusy;
    this.work = work;
    this.store = store;
  }

  void add(Committed committed) {
    queue.add(committed);
    awake(gathering);
  }

  /** Whether nothing is on its way; what is set aside waits for better times. */
  boolean isEmpty() {
    return !underWay.get() && queue.isEmpty();
  }

  /** How many conversations are set aside. */
  int countSetAside() {
    return setAside.count();
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
    if (!queue.isEmpty() || !dueAgain.isEmpty()) {
      awake(count < MANY ? Duration.ZERO : gatheringWhenBusy);
    }
  }

  /** How many were taken on. */
  private Mono<Integer> next() {
    List<List<Committed>> batch = byConversation();
    return Flux.fromIterable(taken(dueAgain))
        .concatMap(this::again)
        .then(together(batch))
        .thenReturn(batch.size());
  }

  private static <T> List<T> taken(Queue<T> queue) {
    List<T> taken = new ArrayList<>();
    T next;
    while (taken.size() < BATCH && (next = queue.poll()) != null) {
      taken.add(next);
    }
    return taken;
  }

  private List<List<Committed>> byConversation() {
    Map<String, List<Committed>> each = new LinkedHashMap<>();
    for (Committed committed : taken(queue)) {
      if (!setAside.follows(committed)) {
        each.computeIfAbsent(committed.conversation().id(), id -> new ArrayList<>()).add(committed);
      }
    }
    return List.copyOf(each.values());
  }

  /** While the store does not answer, nobody can go on, and nobody is to blame. */
  private Mono<Void> together(List<List<Committed>> conversations) {
    return apart(conversations)
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                .maxBackoff(Duration.ofSeconds(10))
                .doBeforeRetry(r -> LOG.warn("Carrying on is tried again", r.failure())));
  }

  private Mono<Void> apart(List<List<Committed>> conversations) {
    if (conversations.isEmpty()) {
      return Mono.empty();
    }
    int half = conversations.size() / 2;
    return attempt(conversations.stream().flatMap(List::stream).toList())
        .onErrorResume(
            error ->
                Mono.defer(store)
                    .then(
                        half == 0
                            ? Mono.fromRunnable(() -> setAside(conversations.getFirst(), error))
                            : apart(conversations.subList(0, half))
                                .then(apart(conversations.subList(half, conversations.size())))));
  }

  private Mono<Void> attempt(List<Committed> batch) {
    return Mono.defer(() -> work.apply(batch)).timeout(LONGEST);
  }

  private Mono<Void> again(String id) {
    Committed waiting = setAside.find(id);
    return attempt(List.of(waiting))
        .doOnSuccess(done -> setAside.remove(id))
        .onErrorResume(error -> Mono.fromRunnable(() -> setAside(List.of(waiting), error)));
  }

  private void setAside(List<Committed> turns, Throwable error) {
    String id = turns.getLast().conversation().id();
    Duration wait = setAside.add(turns);
    LOG.warn("Turns of {} can't be carried on; tried again in {}", id, wait, error);
    Mono.delay(wait, Schedulers.parallel())
        .subscribe(
            due -> {
              dueAgain.add(id);
              awake(Duration.ZERO);
            });
  }
}
