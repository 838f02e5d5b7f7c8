package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.preference.Preferences;
import fi.vuoro.flow.quality.Gauges;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.value.Value;
import fi.vuoro.store.DocumentTooLarge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes turns of replies, by whatever channel they came. */
@Component
class Replying {
  private static final Duration LATE_CORRECTION = Duration.ofHours(24);

  /** What a conversation takes in stays with it, in a document that must not grow for ever. */
  static final int MOST_MESSAGES = 10_000;

  private final Turns turns;
  private final Reader reader;
  private final Consultations consultations;
  private final Knowing knowing;
  private final ObjectProvider<Elsewhere> elsewhere;
  private final ObjectProvider<People> people;
  private final Clock clock;

  /** Read from files when the first conversation has begun: the start of the process waits not. */
  private final Mono<?> tables;

  Replying(
      Turns turns,
      Reader reader,
      Consultations consultations,
      Knowing knowing,
      ObjectProvider<Elsewhere> elsewhere,
      ObjectProvider<People> people,
      Clock clock) {
    this.turns = turns;
    this.reader = reader;
    this.consultations = consultations;
    this.knowing = knowing;
    this.elsewhere = elsewhere;
    this.people = people;
    this.clock = clock;
    this.tables =
        Mono.fromCallable(() -> List.of(reader.prepared(), Gauges.builtIn(), Preferences.BUILT_IN))
            .subscribeOn(Schedulers.boundedElastic())
            .cache();
  }

  /** Begins to read what will be needed soon. */
  void prepare() {
    tables.subscribe();
  }

  /** A turn whose step reads replies; empty when there is no such conversation. */
  Mono<Committed> take(String id, Turns.Step step) {
    return tables
        .then(knowing.ready(turns.take(id, step)))
        .onErrorMap(DocumentTooLarge.class, tooLarge -> Refused.full());
  }

  /**
   * The turn of a reply; within {@link #take}.
   *
   * @throws Refused when the conversation can't take it
   */
  Turns.Step.Outcome step(Conversation conversation, Dialogue dialogue, Reply reply) {
    if (conversation.received(reply.id()).isPresent()) {
      return Turns.Step.Outcome.NOTHING;
    }
    if (conversation.inbound().size() >= MOST_MESSAGES) {
      throw Refused.full();
    }
    Instant now = clock.instant();
    Input.Replied input =
        understood(
                conversation.state(),
                new Understanding(
                    dialogue,
                    reader,
                    knowing.of(dialogue, conversation.state()),
                    elsewhere.getObject().from(conversation)),
                reply,
                now)
            .map(replied -> staffed(conversation.state(), replied.by(reply.channel())))
            .orElseThrow(
                () -> conversation.state().status().isFinal() ? Refused.over() : Refused.moved());
    refuseIfOver(conversation, input.reading(), now);
    return new Turns.Step.Outcome(
        consultations.allowed(dialogue, conversation.state(), input), reply.id(), reply.hash());
  }

  /** Whether a person can take over may have changed since the conversation began. */
  private Input.Replied staffed(State state, Input.Replied replied) {
    boolean there = people.getObject().takeOver();
    return there == state.people() ? replied : replied.withPeople(there);
  }

  private static Optional<Input.Replied> understood(
      State state, Understanding understanding, Reply reply, Instant now) {
    return switch (reply.content()) {
      case Reply.Content.Words(String text) ->
          understanding.written(state, reply.id(), reply.step(), text, now);
      case Reply.Content.Tapped(Value value) ->
          understanding.tapped(state, reply.id(), reply.step(), value, now);
      case Reply.Content.Wished(var wish, var language) ->
          Optional.of(understanding.wished(state, reply.id(), wish, language, now));
    };
  }

  private static void refuseIfOver(Conversation conversation, Reading reading, Instant now) {
    Status status = conversation.state().status();
    boolean changes =
        reading.kind() == Reading.Kind.CORRECTION || reading.kind() == Reading.Kind.ANSWER;
    boolean lateCorrection =
        status == Status.COMPLETED
            && changes
            && conversation.state().at().plus(LATE_CORRECTION).isAfter(now);
    if (status.isFinal() && !lateCorrection) {
      throw Refused.over();
    }
  }
}
