package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Effect;
import fi.vuoro.store.Stored;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries committed turns on, many in one go: at once to whoever waits for what was said and to
 * whoever does the effects; then to the journal and to what is only read later. Where many turns
 * come, the latter gathers longer, and takes several turns of one conversation as one. It runs
 * behind the turns and never slows one.
 */
@Component
class Projector implements SmartLifecycle {
  private static final Duration GATHERING = Duration.ofMillis(20);
  private static final Duration GATHERING_WHEN_BUSY = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** They share commands: one after the other, many would take longer than the turns that end. */
  private static final int SETTLED_AT_ONCE = 128;

  private final ConversationStore store;
  private final Journal journal;
  private final Flows flows;
  private final Effects effects;
  private final ObjectProvider<Projection> projections;
  private final ConcurrentMap<String, Written> written = new ConcurrentHashMap<>();
  private final Lane prompt;
  private final Lane calm;
  private volatile boolean running;

  Projector(
      ConversationStore store,
      Journal journal,
      Flows flows,
      Effects effects,
      ObjectProvider<Projection> projections,
      MeterRegistry meters) {
    this.store = store;
    this.journal = journal;
    this.flows = flows;
    this.effects = effects;
    this.projections = projections;
    this.prompt = new Lane(GATHERING, Duration.ZERO, this::carryOut, store::answers);
    this.calm = new Lane(Duration.ZERO, GATHERING_WHEN_BUSY, this::takeIn, store::answers);
    count(meters, "prompt", prompt);
    count(meters, "calm", calm);
  }

  /** Conversations that can't be carried on, to be looked after by a person. */
  private static void count(MeterRegistry meters, String name, Lane lane) {
    Gauge.builder("vuoro.conversations.stuck", lane, Lane::countSetAside)
        .tag("lane", name)
        .register(meters);
  }

  void add(Committed committed) {
    prompt.add(committed);
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

  private Mono<Void> carryOut(List<Committed> batch) {
    return Flux.concat(
            project(batch, Projection::isAwaited),
            Flux.fromIterable(batch).concatMap(effects::carryOut))
        .then(
            Mono.fromRunnable(
                () -> {
                  latest(batch).forEach(this::carriedOut);
                  batch.forEach(calm::add);
                }));
  }

  private Mono<Void> takeIn(List<Committed> batch) {
    Collection<Conversation> latest = latest(batch);
    List<Stored> chunks =
        latest.stream().flatMap(conversation -> Journal.chunks(conversation).stream()).toList();
    return project(batch, projection -> !projection.isAwaited())
        .then(journal.write(chunks))
        .then(Mono.fromRunnable(() -> latest.forEach(this::takenIn)))
        .thenMany(Flux.fromIterable(latest))
        .filter(conversation -> conversation.state().status().isFinal())
        .flatMap(this::settle, SETTLED_AT_ONCE)
        .then();
  }

  private Mono<Void> project(List<Committed> batch, Predicate<Projection> which) {
    return Flux.fromStream(projections::orderedStream)
        .filter(which)
        .concatMap(projection -> projection.project(batch))
        .then();
  }

  private static Collection<Conversation> latest(List<Committed> batch) {
    Map<String, Conversation> latest = new LinkedHashMap<>();
    batch.forEach(
        committed ->
            latest.merge(
                committed.conversation().id(), committed.conversation(), Projector::later));
    return latest.values();
  }

  /** What an earlier process left may come behind what was committed since. */
  private static Conversation later(Conversation one, Conversation other) {
    return other.revision() >= one.revision() ? other : one;
  }

  private void carriedOut(Conversation conversation) {
    Set<String> done = conversation.effects().stream().map(Effect::id).collect(Collectors.toSet());
    remember(conversation, new Written(0, 0, done));
  }

  private void takenIn(Conversation conversation) {
    long last = conversation.state().event();
    remember(conversation, new Written(Journal.full(last), last, Set.of()));
  }

  private void remember(Conversation conversation, Written more) {
    written.merge(conversation.id(), more, Written::and);
  }

  /** A finished conversation has no next turn to carry the news: it gets a write of its own. */
  private Mono<Void> settle(Conversation conversation) {
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
        .takeUntil(tick -> prompt.isEmpty() && calm.isEmpty())
        .take(PATIENCE)
        .doFinally(end -> stopped.run())
        .subscribe();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
