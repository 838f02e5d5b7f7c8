package fi.vuoro.flow.script;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Agent;
import fi.vuoro.flow.engine.CallError;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Entry;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Open;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.engine.Trait;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.FlowSource;
import fi.vuoro.flow.yaml.Flows;
import fi.vuoro.flow.yaml.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever flow is held and whatever happens to it, the dialogue asks, waits or ends. */
class RandomDialoguesTest {
  private static final int FLOWS = 150;
  private static final int INPUTS = 40;
  private static final List<String> WORDS =
      List.of(
          "8",
          "yes",
          "joo",
          "no",
          "apple and bread",
          "omena",
          "5",
          "3.5.2026",
          "14:30",
          "tunti",
          "12 euros",
          "00100",
          "040 123 4567",
          "someone@example.com",
          "skip",
          "back",
          "miksi kysyt?",
          "sorry, I meant 3",
          "eiku kolme",
          "banana",
          "6 or 7",
          "",
          "cake",
          "other",
          "4, because it rained",
          "what is this?",
          "change that to 2",
          "🙂",
          "none of them");
  private static final List<Wish> WISHES = List.of(Wish.values());
  private static final List<Value> TAPS =
      List.of(
          Value.Number.of(3),
          Value.Number.of(1),
          new Value.Truth(true),
          new Value.Words("a"),
          new Value.Words("dont-know"),
          new Value.Words(Dialogue.NONE_OF_THESE),
          Value.Items.of(new Value.Words("a"), new Value.Words("c")),
          new Value.Fields(Map.of("amount", new Value.Words("2.00"))));
  private static final Agent AGENT = new Agent("agent", "Person");
  private static final Flows INNER =
      new Flows() {
        @Override
        public Optional<FlowSource> find(String id) {
          return id.equals("inner")
              ? Optional.of(FlowSource.of(Source.of("inner.yaml", RandomFlow.INNER)))
              : Optional.empty();
        }

        @Override
        public Collection<String> ids() {
          return Set.of("inner");
        }
      };

  @Test
  void randomFlowsWhateverHappensNeverThrowAndNeverHang() {
    Reader reader = Reader.builtIn();
    Set<Class<?>> happened = new TreeSet<>(Comparator.comparing(Class::getName));
    for (int seed = 0; seed < FLOWS; seed++) {
      Dialogue dialogue = new Dialogue(flow(seed), Languages.BUILT_IN);
      Rehearsal talk = hold(dialogue, reader, new Random(seed));
      talk.journal().stream().map(Recorded::event).map(Object::getClass).forEach(happened::add);
      replays(dialogue, talk);
    }
    assertThat(happened)
        .contains(
            Event.Answered.class,
            Event.Unanswered.class,
            Event.LeftPath.class,
            Event.Assigned.class,
            Event.Branched.class,
            Event.Shuffled.class,
            Event.Called.class,
            Event.Offered.class,
            Event.Waited.class,
            Event.HandedOff.class,
            Event.TraitLearned.class,
            Event.Moved.class);
  }

  private static Flow flow(int seed) {
    String text = RandomFlow.of(seed);
    FlowReader.Result read = FlowReader.with(INNER).read(Source.of("random.yaml", text));
    assertThat(read.flow()).as("%s%n%s", errors(read), text).isNotNull();
    return Objects.requireNonNull(read.flow());
  }

  private static String errors(FlowReader.Result read) {
    return read.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }

  private static Rehearsal hold(Dialogue dialogue, Reader reader, Random random) {
    Input.Started started =
        new Input.Started(
            "start",
            Instant.parse("2026-03-02T07:00:00Z"),
            ZoneId.of("Europe/Helsinki"),
            random.nextBoolean() ? "en" : "fi",
            "web",
            "" + random.nextLong(),
            Map.of(),
            traits(random, Instant.parse("2026-03-01T07:00:00Z")),
            random.nextBoolean());
    Rehearsal talk = new Rehearsal(dialogue, new Understanding(dialogue, reader), started);
    for (int i = 0; i < INPUTS; i++) {
      happen(talk, random);
      waitsOrEnds(talk.state());
      staysAsItIs(talk, random);
    }
    return talk;
  }

  private static Map<String, Trait> traits(Random random, Instant at) {
    return random.nextBoolean()
        ? Map.of("trait2", new Trait(Value.Number.of(random.nextInt(5)), at))
        : Map.of();
  }

  private static void happen(Rehearsal talk, Random random) {
    switch (random.nextInt(12)) {
      case 0 -> talk.wishes(pick(WISHES, random), random.nextBoolean() ? "en" : "fi");
      case 1 -> talk.taps(null, pick(TAPS, random));
      case 2 -> {
        List<String> keys = List.copyOf(talk.state().answers().keySet());
        talk.taps(keys.isEmpty() ? null : pick(keys, random), pick(TAPS, random));
      }
      case 3 -> talk.passesUntil(talk.now().plus(Duration.ofMinutes(random.nextInt(90))));
      case 4 -> fromOutside(talk, random);
      case 5 -> byStaff(talk, random);
      default -> talk.writes(pick(WORDS, random));
    }
    for (Effect.Call call : talk.openCalls()) {
      if (random.nextInt(3) > 0) {
        talk.happens((id, at) -> answer(call, at, random));
      }
    }
  }

  private static void fromOutside(Rehearsal talk, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> talk.happens((id, at) -> new Input.SignalCame(id, at, "paid", Map.of()));
      case 1 ->
          talk.happens((id, at) -> new Input.Moved(id, at, random.nextBoolean() ? "email" : "sms"));
      default -> talk.happens((id, at) -> new Input.CustomerChanged(id, at, traits(random, at)));
    }
  }

  private static void byStaff(Rehearsal talk, Random random) {
    switch (random.nextInt(5)) {
      case 0 -> talk.happens((id, at) -> new Input.TakenOver(id, at, AGENT));
      case 1 -> talk.happens((id, at) -> new Input.AgentSaid(id, at, "Hello", AGENT));
      case 2 -> talk.happens((id, at) -> new Input.LetGo(id, at, AGENT));
      case 3 -> talk.happens((id, at) -> new Input.HandedBack(id, at, AGENT));
      default ->
          talk.happens(
              (id, at) ->
                  new Input.Staffed(
                      id, at, Input.Staffed.Presence.HERE, null, at.plusSeconds(600)));
    }
  }

  private static Input answer(Effect.Call call, Instant at, Random random) {
    Value left = new Value.Fields(Map.of("left", Value.Number.of(random.nextInt(6))));
    return random.nextInt(4) == 0
        ? new Input.CallCame(call.id(), at, null, CallError.REFUSED)
        : new Input.CallCame(call.id(), at, left, null);
  }

  private static <T> T pick(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static void waitsOrEnds(State state) {
    assertThat(state.open() != null || state.status().isFinal() || state.takeover() != null)
        .as("something is open, or the dialogue has ended: %s", state)
        .isTrue();
  }

  /**
   * The path is a function of the answers: to give the same answer again leads to the same place.
   */
  private static void staysAsItIs(Rehearsal talk, Random random) {
    State before = talk.state();
    List<Map.Entry<String, Entry>> given =
        before.answers().entrySet().stream()
            .filter(answer -> answer.getValue().reached())
            .filter(answer -> answer.getValue().value() instanceof Value.Number)
            .toList();
    boolean isAsked =
        before.open() instanceof Open.Asking asking && asking.mode() == Open.Asking.Mode.PLAIN;
    // What the profile has learned since is used when the walk comes to its question again.
    boolean isLearned = before.traits().containsKey("trait2");
    if (given.isEmpty() || !isAsked || isLearned || random.nextInt(4) > 0) {
      return;
    }
    Map.Entry<String, Entry> again = pick(given, random);
    boolean wentBack = before.answers().containsKey(key(before));
    if (!wentBack && random.nextBoolean()) {
      talk.taps(again.getKey(), Value.Number.of(random.nextInt(6)));
      if (talk.state().status() != Status.OPEN) {
        return;
      }
    }
    talk.taps(again.getKey(), Objects.requireNonNull(again.getValue().value()));
    State after = talk.state();
    assertThat(names(after)).as("after %s again", again.getKey()).isEqualTo(names(before));
    assertThat(key(after)).isEqualTo(key(before));
  }

  private static String key(State state) {
    return state.open() == null ? "" : state.open().key();
  }

  private static Map<String, String> names(State state) {
    Map<String, String> names = new TreeMap<>();
    state
        .answers()
        .forEach(
            (key, entry) -> {
              if (entry.reached()) {
                names.put(key, entry.value() + " " + entry.missing());
              }
            });
    state
        .results()
        .forEach(
            (key, value) -> {
              if (!state.aside().contains(key)) {
                names.put(key, value.toString());
              }
            });
    return names;
  }

  private static void replays(Dialogue dialogue, Rehearsal talk) {
    assertThat(Replay.events(dialogue, talk.journal()))
        .isEqualTo(talk.journal().stream().map(Replay::json).toList());
  }
}
