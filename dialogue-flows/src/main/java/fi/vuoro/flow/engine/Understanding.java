package fi.vuoro.flow.engine;

import fi.vuoro.flow.knowledge.Knowledge;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.preference.Preferences;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what a customer sent into an input: words are read, controls are checked. */
public final class Understanding {
  /** A message that follows so soon may belong to the reply before it. */
  private static final Duration BURST = Duration.ofSeconds(4);

  private final Dialogue dialogue;
  private final Reader reader;
  private final Knowledge knowledge;
  private final Reaching reaching;

  /**
   * @param reaching how the conversation could go on elsewhere
   */
  public Understanding(Dialogue dialogue, Reader reader, Knowledge knowledge, Reaching reaching) {
    this.dialogue = dialogue;
    this.reader = reader;
    this.knowledge = knowledge;
    this.reaching = reaching;
  }

  /** For a conversation that stays in its channel. */
  public Understanding(Dialogue dialogue, Reader reader, Knowledge knowledge) {
    this(dialogue, reader, knowledge, Reaching.NOWHERE);
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
              Wanted wanted = wanted(state, situation, asked.reading(), words, at);
              if (wanted != null) {
                return wants(state, id, words, at, wanted);
              }
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
                  measured(state, belonging(state, step, reading), at),
                  null,
                  asked.aside(),
                  null);
            });
  }

  /** A question that somebody else found in a reply, with the answer that is known. */
  public Aside aside(State state, String question, Instant at) {
    return new Aside(question, Asked.known(knowledge, dialogue.situation(state, at), question));
  }

  private static Input.Replied wants(
      State state, String id, String words, Instant at, Wanted wanted) {
    Reading reading = Reading.of(Reading.Kind.QUESTION, null, state.language(), Reader.VERSION);
    return new Input.Replied(
        id, at, state.channel(), words, How.TYPED, reading, null, null, wanted);
  }

  /** What the reply says about being written to; an exact answer says nothing of the kind. */
  private @Nullable Wanted wanted(
      State state, Situation situation, Reading reading, String words, Instant at) {
    Situation.Posed open = situation.open();
    boolean exact =
        reading.kind() == Reading.Kind.ANSWER
            && reading.confidence() == 1
            && open != null
            && !open.type().takesAnything();
    if (exact) {
      return null;
    }
    Preference preference = addressed(state, words);
    if (preference == null) {
      List<String> tags =
          Stream.concat(Stream.of(situation.language()), situation.languages().stream())
              .map(Language::tag)
              .distinct()
              .toList();
      preference = Preferences.BUILT_IN.find(words, tags, at.atZone(state.zone()));
    }
    return switch (preference) {
      case null -> null;
      case Preference.Channel(String channel, String address) ->
          new Wanted(
              preference,
              channel.equals(state.channel()) ? new Reach.Here() : reaching.in(channel, address));
      case Preference.Language language -> new Wanted(language, null);
      case Preference.Stop stop -> new Wanted(stop, null);
      case Preference.Pause pause -> new Wanted(pause, null);
      case Preference.Hours hours -> new Wanted(hours, null);
    };
  }

  /** The address that was asked for. */
  private static @Nullable Preference addressed(State state, String words) {
    String channel = state.addressFor();
    String address =
        channel == null ? null : Preferences.BUILT_IN.address(channel, words, state.language());
    return channel == null || address == null ? null : new Preference.Channel(channel, address);
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
  private static Reading belonging(State state, @Nullable String step, Reading reading) {
    boolean isOpen =
        step == null || (state.open() instanceof Open.Asking asking && asking.key().equals(step));
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
