package fi.vuoro.flow.engine;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A flow that can be talked to. Pure: the same state and input give the same turn, and nothing else
 * is looked at. Safe to share between threads; make one per flow version and keep it.
 */
public final class Dialogue {
  /** The value of the option "none of these" among the candidates of a reply in doubt. */
  public static final String NONE_OF_THESE = "none-of-these";

  private static final String CONTROL = "control";

  private final Flow flow;
  private final FlowIndex index;
  private final Languages languages;

  public Dialogue(Flow flow, Languages languages) {
    this.flow = flow;
    this.languages = languages;
    this.index = new FlowIndex(flow);
  }

  /** The flow that it runs. */
  public Flow flow() {
    return flow;
  }

  /** The question that a key of an answer belongs to. */
  public Optional<Question> question(String key) {
    return Optional.ofNullable(index.question(key)).map(place -> place.ask().question());
  }

  /** The first turn: everything up to the first question. */
  public Turn start(Input.Started started) {
    State state =
        new State(
            flow.id(),
            flow.version(),
            Status.OPEN,
            null,
            started.at(),
            started.at(),
            started.zone(),
            started.language(),
            started.channel(),
            started.seed(),
            started.people(),
            started.context(),
            started.traits(),
            Map.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            List.of(new Frame("", 0, 0)),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            0,
            0);
    Moves moves = new Moves(index, languages, state, started.at());
    return moves.make(started);
  }

  /**
   * The next turn.
   *
   * @param input anything but {@code Started}
   */
  public Turn advance(State state, Input input) {
    return new Moves(index, languages, state, input.at()).make(input);
  }

  /** Whether what follows an answer may be asked of a language model, where there is one. */
  public boolean mayConsult(State state) {
    return Probing.arm(state) == Flow.Probing.Arm.MODEL
        || (index.hasInterviews() && Probing.mayLead(state));
  }

  /** Whether what is said now, to the open question, may be shown to a model. */
  public boolean mayShow(State state, Instant at) {
    Situation.Posed open = situation(state, at).open();
    return open == null || Consulting.mayLeave(open);
  }

  /** The languages that it can be held in. */
  Languages languages() {
    return languages;
  }

  /** Where a reply to the open question would arrive now. */
  public Situation situation(State state, Instant at) {
    return new Moves(index, languages, state, at).situation(null);
  }

  /**
   * Where a reply would arrive that was written to a question.
   *
   * @param step key of the question, null for the open one
   * @return empty when that question was never asked
   */
  public Optional<Situation> situation(State state, @Nullable String step, Instant at) {
    Situation now = situation(state, at);
    if (step == null || (now.open() != null && step.equals(now.open().key()))) {
      return Optional.of(now);
    }
    return state.answers().containsKey(step) && index.question(step) != null
        ? Optional.of(new Moves(index, languages, state, at).situation(step))
        : Optional.empty();
  }

  /**
   * Where a reply to a question would arrive, had the conversation come to it with these answers.
   *
   * @throws IllegalArgumentException when the flow asks no such question
   */
  public Situation imagine(
      String step, Map<String, Value> answers, String language, Instant at, ZoneId zone) {
    if (index.question(step) == null) {
      throw new IllegalArgumentException("the flow asks no question " + step);
    }
    Input.Started started =
        new Input.Started("", at, zone, language, "web", "1", Map.of(), Map.of(), true);
    Map<String, Entry> entries = new LinkedHashMap<>();
    answers.forEach((key, value) -> entries.put(key, new Entry(value, null, 1, null, true, false)));
    State state = start(started).state().imagined(entries, Asking.plain(step, at));
    return situation(state.imagined(entries, Asking.plain(part(state, step, at), at)), at);
  }

  /** The first part not answered of a question that is asked in parts. */
  private String part(State state, String step, Instant at) {
    Situation.Posed whole = Objects.requireNonNull(situation(state, at).open());
    return whole.type().parts(whole.asking(), Map.of()).stream()
        .map(part -> step + "." + part.id())
        .filter(key -> !state.answers().containsKey(key))
        .findFirst()
        .orElse(step);
  }

  /** The reading with its answers in words measured. */
  Reading measured(State state, Reading reading, Instant at) {
    return new Moves(index, languages, state, at).measuring().of(reading);
  }

  /** What a control's value is called; the value itself where it isn't understood. */
  String shown(State state, Reading reading, Value value, Instant at) {
    Value understood = reading.value();
    if (reading.step() == null || understood == null || reading.kind() == Reading.Kind.SKIP) {
      return languages.of(state.language()).show(value);
    }
    return situation(state, reading.step(), at)
        .map(Situation::open)
        .map(posed -> posed.type().show(understood, posed.asking()))
        .orElse("");
  }

  /**
   * What a control of a question meant; empty when that question was never asked.
   *
   * @param step key that the control belonged to, null for the open question's
   */
  public Optional<Reading> tapped(State state, @Nullable String step, Value value, Instant at) {
    Situation situation = situation(state, at);
    Situation.Posed open = situation.open();
    if (open != null && (step == null || step.equals(open.key()))) {
      return Optional.of(tappedOpen(open, value, state.language()));
    }
    return situation.earlier().stream()
        .filter(posed -> posed.key().equals(step))
        .findFirst()
        .map(posed -> checked(posed, Reading.Kind.CORRECTION, value, state.language()));
  }

  /** A wish made by a button. */
  public Reading wished(State state, Wish wish, @Nullable String language) {
    Reading.Kind kind =
        switch (wish) {
          case SKIP -> Reading.Kind.SKIP;
          case BACK -> Reading.Kind.BACK;
          case REPEAT -> Reading.Kind.REPEAT;
          case PLAINER -> Reading.Kind.PLAINER;
          case WHY -> Reading.Kind.WHY;
          case LANGUAGE -> Reading.Kind.LANGUAGE;
          case STOP -> Reading.Kind.STOP;
          case HUMAN -> Reading.Kind.HUMAN;
        };
    String step = state.open() instanceof Asking asking ? asking.key() : null;
    Value value = wish == Wish.LANGUAGE && language != null ? new Value.Words(language) : null;
    return new Reading(kind, step, value, 1, List.of(), null, state.language(), Map.of(), CONTROL);
  }

  private static Reading tappedOpen(Situation.Posed open, Value value, String language) {
    if (value instanceof Value.Words(String word)) {
      if (word.equals(NONE_OF_THESE)) {
        return Reading.of(Reading.Kind.REPEAT, open.key(), language, CONTROL);
      }
      boolean isReason = fi.vuoro.flow.Missing.of(word).isPresent();
      if (isReason && open.type().check(value, open.asking()) instanceof Check.Bad) {
        return new Reading(
            Reading.Kind.SKIP, open.key(), value, 1, List.of(), null, language, Map.of(), CONTROL);
      }
    }
    return checked(open, Reading.Kind.ANSWER, value, language);
  }

  private static Reading checked(
      Situation.Posed posed, Reading.Kind kind, Value value, String language) {
    return switch (posed.type().check(value, posed.asking())) {
      case Check.Good good ->
          Reading.answer(posed.key(), good.value(), 1, language, CONTROL).as(kind);
      case Check.Bad bad ->
          new Reading(
              Reading.Kind.UNCLEAR,
              posed.key(),
              null,
              0,
              List.of(),
              bad,
              language,
              Map.of(),
              CONTROL);
    };
  }
}
