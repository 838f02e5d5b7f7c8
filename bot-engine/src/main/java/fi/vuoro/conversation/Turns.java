package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Turn;
import fi.vuoro.store.Alarms;
import fi.vuoro.store.StoreFailure;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The shell around the pure engine: loads, advances, commits by one conditional write, and tells
 * those who listen. On a conflict it begins again from what the other writer left.
 */
@Component
class Turns {
  private static final int RACES = 50;

  private final ConversationStore store;
  private final Recent recent;
  private final Flows flows;
  private final Projector projector;
  private final Changes changes;
  private final Alarms alarms;
  private final Consultations consultations;

  Turns(
      ConversationStore store,
      Recent recent,
      Flows flows,
      Projector projector,
      Changes changes,
      Alarms alarms,
      Consultations consultations) {
    this.store = store;
    this.recent = recent;
    this.flows = flows;
    this.projector = projector;
    this.changes = changes;
    this.alarms = alarms;
    this.consultations = consultations;
  }

  /** The first turn of a conversation; false when there is one of its id already. */
  Mono<Boolean> begin(Conversation conversation, Dialogue dialogue) {
    return toTheEnd(
        store
            .insert(conversation)
            .doOnNext(
                inserted -> {
                  if (inserted) {
                    told(new Committed(conversation, dialogue, conversation.tail()));
                  }
                }));
  }

  /** Whoever waits may go, as a browser does when it is closed: what is committed is told. */
  private static <T> Mono<T> toTheEnd(Mono<T> commit) {
    return Mono.defer(() -> Mono.fromFuture(commit.toFuture(), true));
  }

  /** What a turn does with a conversation: an input to take, or nothing to change. */
  interface Step extends BiFunction<Conversation, Dialogue, Step.Outcome> {
    /**
     * What is to be committed; with neither input nor messages, the conversation stays as it is.
     *
     * @param messages that it takes in
     * @param correspondence that the conversation then has; null for the same
     */
    record Outcome(
        @Nullable Input input, List<Sent> messages, @Nullable Correspondence correspondence) {
      static final Outcome NOTHING = new Outcome(null, List.of(), null);

      public Outcome {
        messages = List.copyOf(messages);
      }

      Outcome(Input input, String messageId, String hash) {
        this(input, List.of(new Sent(messageId, hash)), null);
      }

      static Outcome of(Input input) {
        return new Outcome(input, List.of(), null);
      }

      /** The same, with other correspondence. */
      Outcome with(Correspondence letters) {
        return new Outcome(input, messages, letters);
      }
    }
  }

  /** A turn of a conversation; empty when there is no such conversation. */
  Mono<Committed> take(String id, Step step) {
    Mono<Committed> onTheStored =
        Mono.defer(() -> store.byId(id))
            .flatMap(before -> take(before, step))
            .retryWhen(
                Retry.backoff(RACES, Duration.ofMillis(1))
                    .maxBackoff(Duration.ofMillis(50))
                    .filter(Conflict.class::isInstance));
    return Mono.defer(() -> onTheRecent(id, step)).switchIfEmpty(onTheStored);
  }

  /** Empty unless it was committed: a refusal may come of what is outdated. */
  private Mono<Committed> onTheRecent(String id, Step step) {
    Conversation known = recent.find(id);
    return known == null
        ? Mono.empty()
        : take(known, step)
            .filter(committed -> committed.conversation().revision() > known.revision())
            .onErrorResume(error -> !(error instanceof StoreFailure), error -> Mono.empty());
  }

  private Mono<Committed> take(Conversation before, Step step) {
    return flows
        .version(before.state().flow(), before.state().version())
        .flatMap(dialogue -> take(before, dialogue, step));
  }

  private Mono<Committed> take(Conversation before, Dialogue dialogue, Step step) {
    Step.Outcome outcome = step.apply(before, dialogue);
    Correspondence letters =
        outcome.correspondence() == null ? before.correspondence() : outcome.correspondence();
    if (outcome.input() == null) {
      return outcome.messages().isEmpty() && letters.equals(before.correspondence())
          ? Mono.just(new Committed(before, dialogue, List.of()))
          : kept(
              before.with(letters, outcome.messages(), projector.written(before.id())), dialogue);
    }
    Turn turn = dialogue.advance(before.state(), outcome.input());
    Conversation after =
        before.after(
            turn,
            outcome.messages(),
            projector.written(before.id()),
            Personal.of(dialogue),
            letters);
    Committed committed = new Committed(after, dialogue, after.eventsAfter(before.state().event()));
    return toTheEnd(
        store
            .replace(after)
            .flatMap(
                replaced -> {
                  if (!replaced) {
                    return Mono.error(new Conflict());
                  }
                  told(committed);
                  consultations.begin(committed, turn.effects());
                  return Mono.just(committed);
                }));
  }

  /** A write without a turn: nothing was said, and nothing is carried on. */
  private Mono<Committed> kept(Conversation after, Dialogue dialogue) {
    return toTheEnd(
        store
            .replace(after)
            .flatMap(
                replaced -> {
                  if (!replaced) {
                    return Mono.error(new Conflict());
                  }
                  noted(after);
                  return Mono.just(new Committed(after, dialogue, List.of()));
                }));
  }

  private void told(Committed committed) {
    noted(committed.conversation());
    changes.tell(committed.conversation().id());
    projector.add(committed);
  }

  private void noted(Conversation committed) {
    recent.note(committed);
    alarms.set(committed.id(), committed.wakeAt());
  }

  /** Somebody else committed a turn first. */
  static final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    Conflict() {
      super("another turn was committed first", null, false, false);
    }
  }
}
