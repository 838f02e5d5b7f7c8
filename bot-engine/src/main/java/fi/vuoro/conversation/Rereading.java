package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Doubt;
import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Sought;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation;
import fi.vuoro.reading.ModelProber;
import fi.vuoro.reading.ModelProber.Worded;
import fi.vuoro.reading.ModelReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has a language model, where there is one, read replies in doubt again and word follow-ups, and
 * gives what comes of it back to their conversations. What is lost with this process, the deadline
 * in the state settles.
 */
@Component
class Rereading {
  private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);

  private final ModelReader model;
  private final ModelProber prober;
  private final Reader rules;
  private final ObjectProvider<Turns> turns;
  private final Clock clock;

  Rereading(
      ModelReader model,
      ModelProber prober,
      Reader rules,
      ObjectProvider<Turns> turns,
      Clock clock) {
    this.model = model;
    this.prober = prober;
    this.rules = rules;
    this.turns = turns;
    this.clock = clock;
  }

  /** The reply with the time that may be spent on it, if it is in doubt or may be followed up. */
  Input.Replied allowed(State state, Input.Replied replied) {
    return replied.reading().kind() != Reading.Kind.UNCLEAR && !state.isProbedByModel()
        ? replied
        : model.time().map(time -> replied.readBy(replied.at().plus(time))).orElse(replied);
  }

  /** Begins what a turn asked for; it does not wait. */
  void begin(Committed committed, List<Effect> effects) {
    for (Effect effect : effects) {
      Dialogue dialogue = committed.dialogue();
      State state = committed.conversation().state();
      if (effect instanceof Effect.Read read) {
        after(read(dialogue, state, read), committed, reading -> came(read, reading));
      } else if (effect instanceof Effect.Probe probe) {
        after(worded(dialogue, state, probe), committed, worded -> came(probe, worded));
      }
    }
  }

  private <T> void after(
      Mono<Optional<T>> result, Committed committed, Function<Optional<T>, Turns.Step> step) {
    result
        .onErrorResume(
            error -> {
              LOG.warn("The language model could not be asked", error);
              return Mono.just(Optional.empty());
            })
        .flatMap(came -> turns.getObject().take(committed.conversation().id(), step.apply(came)))
        .subscribe(done -> {}, error -> LOG.warn("It came too late, or to nothing", error));
  }

  private Mono<Optional<Worded>> worded(Dialogue dialogue, State state, Effect.Probe probe) {
    Duration left = Duration.between(clock.instant(), probe.deadline());
    return prober
        .word(dialogue, state, probe, left)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  private Turns.Step came(Effect.Probe probe, Optional<Worded> worded) {
    return (conversation, dialogue) -> {
      Sought sought = conversation.state().sought();
      return sought != null && sought.id().equals(probe.id())
          ? Turns.Step.Outcome.of(
              new Input.ProbeCame(
                  probe.id(),
                  clock.instant(),
                  worded.map(Worded::text).orElse(null),
                  worded.map(Worded::by).orElse(null)))
          : Turns.Step.Outcome.NOTHING;
    };
  }

  private Mono<Optional<Reading>> read(Dialogue dialogue, State state, Effect.Read read) {
    Instant now = clock.instant();
    Situation situation = dialogue.situation(state, now);
    // One that waited behind another arrives in a place that it was not read for yet.
    Reading byRules = rules.read(situation, read.words());
    Duration left = Duration.between(now, read.deadline());
    if (byRules.kind() != Reading.Kind.UNCLEAR || !left.isPositive()) {
      return Mono.just(Optional.of(byRules));
    }
    return model
        .read(dialogue, state, situation, read.words(), left)
        .map(Optional::of)
        .defaultIfEmpty(Optional.of(byRules));
  }

  private Turns.Step came(Effect.Read read, Optional<Reading> reading) {
    return (conversation, dialogue) ->
        isFirst(read.id(), conversation.state().doubts())
            ? Turns.Step.Outcome.of(came(read, reading, conversation.state(), dialogue))
            : Turns.Step.Outcome.NOTHING;
  }

  private Input came(Effect.Read read, Optional<Reading> reading, State state, Dialogue dialogue) {
    Instant now = clock.instant();
    Understanding understanding = new Understanding(dialogue, rules);
    return new Input.ReadingCame(
        read.id(), now, reading.map(r -> understanding.measured(state, r, now)).orElse(null));
  }

  private static boolean isFirst(String id, List<Doubt> doubts) {
    return !doubts.isEmpty() && doubts.getFirst().id().equals(id);
  }
}
