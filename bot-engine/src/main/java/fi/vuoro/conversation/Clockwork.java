package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Timer;
import fi.vuoro.settings.Settings;
import fi.vuoro.store.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Wakes conversations whose timers came due: reminders, time-outs, waits, expiry. */
@Component
class Clockwork implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final int BATCH = 500;
  private static final int AT_ONCE = 16;

  private final ConversationStore store;
  private final Turns turns;
  private final Correspondences correspondences;
  private final Whereabouts whereabouts;
  private final ObjectProvider<Elsewhere> elsewhere;
  private final Changes changes;
  private final Settings settings;
  private final Alarms alarms;
  private final Projector projector;
  private final Clock clock;
  private final Disposable.Swap running = Disposables.swap();

  Clockwork(
      ConversationStore store,
      Turns turns,
      Correspondences correspondences,
      Whereabouts whereabouts,
      ObjectProvider<Elsewhere> elsewhere,
      Changes changes,
      Settings settings,
      Alarms alarms,
      Projector projector,
      Clock clock) {
    this.store = store;
    this.turns = turns;
    this.correspondences = correspondences;
    this.whereabouts = whereabouts;
    this.elsewhere = elsewhere;
    this.changes = changes;
    this.settings = settings;
    this.alarms = alarms;
    this.projector = projector;
    this.clock = clock;
  }

  /** Wakes every conversation that is due now. */
  Mono<Void> wakeDue() {
    Instant now = clock.instant();
    Flux<String> due =
        store.isShared()
            ? store.due(now, BATCH)
            : Flux.defer(() -> Flux.fromIterable(alarms.takeDue(now, BATCH)));
    return due.flatMap(id -> wake(id, now), AT_ONCE).then();
  }

  private Mono<Void> wake(String id, Instant now) {
    return turns
        .take(id, (conversation, dialogue) -> due(conversation, now))
        .flatMap(
            committed ->
                areLettersDue(committed.conversation(), now)
                    ? correspondences.settle(id)
                    : Mono.just(committed))
        .flatMap(
            committed ->
                hasLeft(committed.conversation(), now)
                    ? left(committed.conversation(), now).thenReturn(committed)
                    : Mono.just(committed))
        .flatMap(
            committed ->
                committed.events().isEmpty() || !isDue(committed.conversation(), now)
                    ? Mono.empty()
                    : wake(id, now))
        .onErrorResume(
            error -> {
              LOG.warn("A conversation could not be woken; it is tried again", error);
              alarms.set(id, now.plus(BEAT));
              return Mono.empty();
            });
  }

  private static Turns.Step.Outcome due(Conversation conversation, Instant now) {
    return conversation.state().timers().stream()
        .filter(timer -> !timer.at().isAfter(now))
        .min(java.util.Comparator.comparing(Timer::at))
        .map(timer -> Turns.Step.Outcome.of(new Input.TimerCame(timer.id(), now)))
        .orElse(Turns.Step.Outcome.NOTHING);
  }

  private static boolean areLettersDue(Conversation conversation, Instant now) {
    Instant at = conversation.correspondence().settledAt();
    return at != null && !at.isAfter(now);
  }

  private static boolean hasLeft(Conversation conversation, Instant now) {
    Instant at = conversation.leavesAt();
    return at != null && !at.isAfter(now);
  }

  /** Who still has the page open is thinking. */
  private Mono<Void> left(Conversation conversation, Instant now) {
    Instant at = conversation.state().at();
    return changes.areHeard(conversation.id())
        ? whereabouts.leave(
            conversation.id(), Duration.between(at, now).plus(settings.continueAfter()))
        : elsewhere.getObject().left(conversation);
  }

  private static boolean isDue(Conversation conversation, Instant now) {
    Instant at = conversation.wakeAt();
    return at != null && !at.isAfter(now);
  }

  /** Takes up what an earlier process left: alarms to set, events to project. */
  private Mono<Void> takeUp() {
    return store
        .prepare()
        .thenMany(store.outlines())
        .flatMap(
            outline -> {
              alarms.set(outline.id(), outline.find(ConversationDocument.WAKE_AT, Instant.class));
              boolean projected =
                  outline.number(ConversationDocument.EVENTS)
                      <= outline.number(ConversationDocument.PROJECTED);
              return projected ? Mono.empty() : projector.again(outline.id());
            },
            AT_ONCE)
        .then();
  }

  @Override
  public void start() {
    running.update(
        takeUp()
            .thenMany(Flux.interval(BEAT).onBackpressureDrop().concatMap(beat -> wakeDue(), 1))
            .subscribe(beat -> {}, error -> LOG.error("Timers have stopped", error)));
  }

  @Override
  public void stop() {
    running.update(Disposables.disposed());
  }

  @Override
  public boolean isRunning() {
    Disposable current = running.get();
    return current != null && !current.isDisposed();
  }
}
