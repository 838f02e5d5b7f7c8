package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Doubt;
import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation;
import fi.vuoro.reading.ModelReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has replies in doubt read again, where there is a language model, and gives what comes of it back
 * to their conversations. What is lost with this process, the deadline in the state settles.
 */
@Component
class Rereading {
  private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);

  private final ModelReader model;
  private final Reader rules;
  private final ObjectProvider<Turns> turns;
  private final Clock clock;

  Rereading(ModelReader model, Reader rules, ObjectProvider<Turns> turns, Clock clock) {
    this.model = model;
    this.rules = rules;
    this.turns = turns;
    this.clock = clock;
  }

  /** The reply with the time that may be spent on it, if the rules leave it in doubt. */
  Input.Replied allowed(Input.Replied replied) {
    return replied.reading().kind() != Reading.Kind.UNCLEAR
        ? replied
        : model.time().map(time -> replied.readBy(replied.at().plus(time))).orElse(replied);
  }

  /** Begins what a turn asked for; it does not wait. */
  void begin(Committed committed, List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Read read) {
        String id = committed.conversation().id();
        read(committed.dialogue(), committed.conversation().state(), read)
            .onErrorResume(
                error -> {
                  LOG.warn("A reply could not be read again", error);
                  return Mono.just(Optional.empty());
                })
            .flatMap(reading -> turns.getObject().take(id, came(read, reading)))
            .subscribe(
                done -> {}, error -> LOG.warn("A reading came too late, or to nothing", error));
      }
    }
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
            ? Turns.Step.Outcome.of(
                new Input.ReadingCame(read.id(), clock.instant(), reading.orElse(null)))
            : Turns.Step.Outcome.NOTHING;
  }

  private static boolean isFirst(String id, List<Doubt> doubts) {
    return !doubts.isEmpty() && doubts.getFirst().id().equals(id);
  }
}
