package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Effect;
import fi.vuoro.store.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Carries committed turns on, many in one go: to the journal, to the projections, and to whoever
 * does the effects. It runs behind the turns and never slows one.
 */
@Component
class Projector implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final Duration GATHERING = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int BATCH = 1_000;

  private final ConversationStore store;
  private final Journal journal;
  private final Flows flows;
  private final Effects effects;
  private final ObjectProvider<Projection> projections;
  private final ConcurrentLinkedQueue<Committed> queue = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<String, Written> written = new ConcurrentHashMap<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean running;

  Projector(
      ConversationStore store,
      Journal journal,
      Flows flows,
      Effects effects,
      ObjectProvider<Projection> projections) {
    this.store = store;
    this.journal = journal;
    this.flows = flows;
    this.effects = effects;
    this.projections = projections;
  }

  void add(Committed committed) {
    queue.add(committed);
    awake(GATHERING);
  }

  /** Carries on what an earlier process committed but may not have carried on. */
  Mono<Void> again(String id) {
    return store
        .byId(id)
        .flatMap(
            left ->
                flows
                    .version(left.state().flow(), left.state().version())
                    .doOnNext(
                        dialogue ->
                            add(new Committed(left, dialogue, left.eventsAfter(left.projected())))))
        .then();
  }

  /** What is known to be written of a conversation, to be left out of its next write. */
  Written written(String id) {
    Written known = written.remove(id);
    return known == null ? Written.NOTHING : known;
  }

  private void awake(Duration wait) {
    if (busy.compareAndSet(false, true)) {
      Mono.delay(wait, Schedulers.parallel())
          .then(Mono.defer(this::carryOn))
          .doFinally(
              end -> {
                busy.set(false);
                if (!queue.isEmpty()) {
                  awake(Duration.ZERO);
                }
              })
          .subscribe(
              done -> {}, error -> LOG.error("Committed turns could not be carried on", error));
    }
  }

  private Mono<Void> carryOn() {
    List<Committed> batch = new ArrayList<>();
    Committed next;
    while (batch.size() < BATCH && (next = queue.poll()) != null) {
      batch.add(next);
    }
    if (batch.isEmpty()) {
      return Mono.empty();
    }
    return carryOn(batch)
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                .maxBackoff(Duration.ofSeconds(10))
                .doBeforeRetry(r -> LOG.warn("Carrying on is tried again", r.failure())));
  }

  private Mono<Void> carryOn(List<Committed> batch) {
    Map<String, Committed> latest = new LinkedHashMap<>();
    batch.forEach(
        committed -> latest.merge(committed.conversation().id(), committed, Projector::later));
    List<Stored> chunks =
        latest.values().stream()
            .flatMap(committed -> Journal.chunks(committed.conversation()).stream())
            .toList();
    return Flux.concat(
            Flux.fromIterable(projections).concatMap(projection -> projection.project(batch)),
            journal.write(chunks),
            Flux.fromIterable(batch).concatMap(effects::carryOut))
        .then(Mono.fromRunnable(() -> latest.values().forEach(this::remember)))
        .thenMany(Flux.fromIterable(latest.values()))
        .filter(committed -> committed.conversation().state().status().isFinal())
        .concatMap(this::settle)
        .then();
  }

  /** What an earlier process left may come behind what was committed since. */
  private static Committed later(Committed one, Committed other) {
    return other.conversation().revision() >= one.conversation().revision() ? other : one;
  }

  private void remember(Committed committed) {
    Conversation conversation = committed.conversation();
    long last = conversation.state().event();
    Set<String> done = conversation.effects().stream().map(Effect::id).collect(Collectors.toSet());
    written.merge(conversation.id(), new Written(Journal.full(last), last, done), Written::and);
  }

  /** A finished conversation has no next turn to carry the news: it gets a write of its own. */
  private Mono<Void> settle(Committed committed) {
    Conversation conversation = committed.conversation();
    return store.replace(conversation.without(written(conversation.id()))).then();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  /** Waits for what is under way, so that a restart finds nothing to do again. */
  @Override
  public void stop(Runnable stopped) {
    running = false;
    Flux.interval(Duration.ZERO, GATHERING)
        .takeUntil(tick -> !busy.get() && queue.isEmpty())
        .take(PATIENCE)
        .doFinally(end -> stopped.run())
        .subscribe();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
