package fi.vuoro.flow.engine;

import fi.vuoro.flow.knowledge.Knowledge;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a customer sent into an input: words are read, controls are checked. */
public final class Understanding {
  /** A message that follows so soon may belong to the reply before it. */
  private static final Duration BURST = Duration.ofSeconds(4);

  private final Dialogue dialogue;
  private final Reader reader;
  private final Knowledge knowledge;

  public Understanding(Dialogue dialogue, Reader reader, Knowledge knowledge) {
    this.dialogue = dialogue;
    this.reader = reader;
    this.knowledge = knowledge;
  }

  /** Without knowledge, every question of a customer is left to people. */
  public Understanding(Dialogue dialogue, Reader reader) {
    this(dialogue, reader, Knowledge.NONE);
  }

  /**
   * A message in words.
   *
   * @param step key of the question that it was written to, null for the open one
   * @return empty when that question was never asked
   */
  public Optional<Input.Replied> written(
      State state, String id, @Nullable String step, String words, Instant at) {
    return dialogue
        .situation(state, step, at)
        .map(
            situation -> {
              Asked asked = new Asked(reader, knowledge, situation, words);
              Reading reading =
                  asked.aside() == null
                      ? extended(state, situation, words, at, asked.reading())
                      : asked.reading();
              return new Input.Replied(
                  id,
                  at,
                  state.channel(),
                  words,
                  How.TYPED,
                  measured(state, belonging(step, dialogue.situation(state, at), reading), at),
                  null,
                  asked.aside());
            });
  }

  /**
   * A value of a control.
   *
   * @param step key of the question that the control belonged to, null for the open one
   * @return empty when that question was never asked
   */
  public Optional<Input.Replied> tapped(
      State state, String id, @Nullable String step, Value value, Instant at) {
    return dialogue
        .tapped(state, step, value, at)
        .map(reading -> measured(state, reading, at))
        .map(
            reading -> {
              String label = dialogue.shown(state, reading, value, at);
              return new Input.Replied(id, at, state.channel(), label, How.TAPPED, reading, null);
            });
  }

  /** A wish made by a button. */
  public Input.Replied wished(
      State state, String id, Wish wish, @Nullable String language, Instant at) {
    Language spoken = dialogue.languages().of(state.language());
    String label = spoken.text("wish." + wish.word());
    Reading reading = dialogue.wished(state, wish, language);
    return new Input.Replied(id, at, state.channel(), label, How.TAPPED, reading, null);
  }

  /**
   * A reading with its answers in words measured. Where it brings no answer, it becomes another:
   * what isn't language is asked about once, and "that was all" ends a question's follow-ups.
   */
  public Reading measured(State state, Reading reading, Instant at) {
    return dialogue.measured(state, reading, at);
  }

  /** What is written to a question that was answered before, and is not open now, corrects it. */
  private static Reading belonging(@Nullable String step, Situation now, Reading reading) {
    boolean isOpen = step == null || (now.open() != null && now.open().key().equals(step));
    return !isOpen && reading.kind() == Reading.Kind.ANSWER
        ? reading.as(Reading.Kind.CORRECTION)
        : reading;
  }

  private static Reading extended(
      State state, Situation situation, String words, Instant at, Reading reading) {
    return reading.kind() == Reading.Kind.UNCLEAR
        ? extended(state, situation, words, at).orElse(reading)
        : reading;
  }

  /** The reply before, with these words added to it, where they follow it at once. */
  private static Optional<Reading> extended(
      State state, Situation situation, String words, Instant at) {
    if (Duration.between(state.at(), at).compareTo(BURST) > 0) {
      return Optional.empty();
    }
    return situation.earlier().stream()
        .findFirst()
        .filter(last -> last.key().equals(state.lastText()))
        .filter(last -> last.value() instanceof Value.Words)
        .map(
            last -> {
              String before =
                  ((Value.Words) java.util.Objects.requireNonNull(last.value())).value();
              Value whole = new Value.Words(before + "\n" + words);
              String language = situation.language().tag();
              return Reading.answer(last.key(), whole, 1, language, Reader.VERSION);
            });
  }
}
