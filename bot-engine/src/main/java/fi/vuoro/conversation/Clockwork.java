package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Timer;
import fi.vuoro.settings.Settings;
import fi.vuoro.store.Alarms;
import fi.vuoro.store.Stored;
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
import reactor.util.retry.Retry;

/** Wakes conversations whose timers came due: reminders, time-outs, waits, expiry. */
@Component
class Clockwork implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final int BATCH = 500;
  private static final int AT_ONCE = 16;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** What is older, the other nodes took up when they missed this one. */
  private static final Duration LATELY = Duration.ofMinutes(5);

  private final ConversationStore store;
  private final Turns turns;
  private final Correspondences correspondences;
  private final Whereabouts whereabouts;
  private final ObjectProvider<Elsewhere> elsewhere;
  private final Changes changes;
  private final Settings settings;
  private final Alarms alarms;
  private final Remains remains;
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
      Remains remains,
      Clock clock) {
    this.store = store;
    this.turns = turns;
    this.correspondences = correspondences;
    this.whereabouts = whereabouts;
    this.elsewhere = elsewhere;
    this.changes = changes;
    this.settings = settings;
    this.alarms = alarms;
    this.remains = remains;
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

  private static Mono<Void> notNow(Throwable error) {
    LOG.warn("What is due could not be looked up; it is tried again", error);
    return Mono.empty();
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
    Mono<Void> left =
        store.isShared()
            ? Mono.defer(() -> remains.takeUpSince(clock.instant().minus(LATELY)))
            : remains.takeUp(store.outlines().doOnNext(this::setAlarm));
    return store
        .prepare()
        .then(left)
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, BEAT)
                .maxBackoff(LONGEST_PAUSE)
                .doBeforeRetry(
                    r -> LOG.warn("What was left is not taken up yet; tried again", r.failure())));
  }

  private void setAlarm(Stored outline) {
    alarms.set(outline.id(), outline.find(ConversationDocument.WAKE_AT, Instant.class));
  }

  @Override
  public void start() {
    running.update(
        takeUp()
            .thenMany(
                Flux.interval(BEAT)
                    .onBackpressureDrop()
                    .concatMap(beat -> wakeDue().onErrorResume(Clockwork::notNow), 1))
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
