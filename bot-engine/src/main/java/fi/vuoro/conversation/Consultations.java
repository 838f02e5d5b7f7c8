package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Advice;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Matter;
import fi.vuoro.flow.engine.Sought;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.reading.Consultant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks a language model, where there is one, what conversations want to know, and gives what comes
 * of it back to them. What is lost with this process, the deadline in the state settles.
 */
@Component
class Consultations {
  private static final Logger LOG = LoggerFactory.getLogger(Consultations.class);

  private final Consultant consultant;
  private final Reader rules;
  private final Knowing knowing;
  private final ObjectProvider<Turns> turns;
  private final Clock clock;

  Consultations(
      Consultant consultant,
      Reader rules,
      Knowing knowing,
      ObjectProvider<Turns> turns,
      Clock clock) {
    this.consultant = consultant;
    this.rules = rules;
    this.knowing = knowing;
    this.turns = turns;
    this.clock = clock;
  }

  /** The reply with the time that may be spent on it, where a model may be asked about it. */
  Input.Replied allowed(Dialogue dialogue, State state, Input.Replied replied) {
    return replied.reading().kind() != Reading.Kind.UNCLEAR && !dialogue.mayConsult(state)
        ? replied
        : consultant.time().map(time -> replied.readBy(replied.at().plus(time))).orElse(replied);
  }

  /** Begins what a turn asked for; it does not wait. */
  void begin(Committed committed, List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Consult consult) {
        begin(committed, consult);
      }
    }
  }

  private void begin(Committed committed, Effect.Consult consult) {
    advice(committed.dialogue(), committed.conversation().state(), consult)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .onErrorResume(
            error -> {
              LOG.warn("The language model could not be asked", error);
              return Mono.just(Optional.empty());
            })
        .flatMap(
            advice ->
                knowing.ready(
                    turns
                        .getObject()
                        .take(committed.conversation().id(), came(consult, advice.orElse(null)))))
        .subscribe(done -> {}, error -> LOG.warn("It came too late, or to nothing", error));
  }

  private Mono<Advice> advice(Dialogue dialogue, State state, Effect.Consult consult) {
    Instant now = clock.instant();
    Duration left = Duration.between(now, consult.deadline());
    if (!(consult.matter() instanceof Matter.Reply reply)) {
      return consultant.ask(dialogue, state, consult.matter(), now, left);
    }
    // One that waited behind another arrives in a place that it was not read for yet.
    Reading byRules = rules.read(dialogue.situation(state, now), reply.words());
    return byRules.kind() != Reading.Kind.UNCLEAR || !left.isPositive()
        ? Mono.just(new Advice.Read(byRules))
        : consultant
            .ask(dialogue, state, reply, now, left)
            .defaultIfEmpty(new Advice.Read(byRules));
  }

  private Turns.Step came(Effect.Consult consult, @Nullable Advice advice) {
    return (conversation, dialogue) -> {
      State state = conversation.state();
      Sought sought = state.sought();
      Instant now = clock.instant();
      return sought != null && sought.id().equals(consult.id())
          ? Turns.Step.Outcome.of(
              new Input.AdviceCame(
                  consult.id(), now, complete(advice, consult, dialogue, state, now)))
          : Turns.Step.Outcome.NOTHING;
    };
  }

  /** A reading with what it lacks: its answers in words measured, its question looked up. */
  private @Nullable Advice complete(
      @Nullable Advice advice,
      Effect.Consult consult,
      Dialogue dialogue,
      State state,
      Instant now) {
    if (!(advice instanceof Advice.Read read)) {
      return advice;
    }
    Understanding understanding = new Understanding(dialogue, rules, knowing.of(dialogue, state));
    if (read.reading().kind() == Reading.Kind.QUESTION
        && consult.matter() instanceof Matter.Reply reply) {
      String asks = read.aside() == null ? reply.words() : read.aside().words();
      return new Advice.Read(read.reading(), understanding.aside(state, asks, now));
    }
    return new Advice.Read(understanding.measured(state, read.reading(), now), null);
  }
}
