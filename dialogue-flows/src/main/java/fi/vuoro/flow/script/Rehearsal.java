package fi.vuoro.flow.script;

import fi.vuoro.flow.engine.CallError;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Timer;
import fi.vuoro.flow.engine.Turn;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.json.EventJson;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.json.StateJson;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A conversation held without a server, on simulated time. Between any two turns its state and
 * events are written to JSON and read back.
 */
public final class Rehearsal {

  private final Dialogue dialogue;
  private final Understanding understanding;
  private final Map<String, Input.CallCame> stubs = new LinkedHashMap<>();
  private final List<Effect.Call> calls = new ArrayList<>();
  private final List<Effect.Consult> consulted = new ArrayList<>();
  private final List<Effect.Handoff> handoffs = new ArrayList<>();
  private final List<Effect.Offer> offers = new ArrayList<>();
  private final List<Effect.Prefer> prefers = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final List<Recorded> journal = new ArrayList<>();
  private State state;
  private Instant now;
  private int inputs;

  /** Begins. */
  public Rehearsal(Dialogue dialogue, Understanding understanding, Input.Started started) {
    this.dialogue = dialogue;
    this.understanding = understanding;
    this.now = started.at();
    Turn turn = dialogue.start(started);
    this.state = turn.state();
    take(turn, 0);
  }

  /** The state between two turns. */
  public State state() {
    return state;
  }

  /** Everything that was said so far. */
  public List<Message> messages() {
    return List.copyOf(messages);
  }

  /** Everything that happened so far. */
  public List<Recorded> journal() {
    return List.copyOf(journal);
  }

  /** A value of a question as one word, by which it can be compared. */
  public String token(String step, Value value) {
    return dialogue
        .question(step)
        .map(question -> question.type().token(value))
        .orElseGet(value::toString);
  }

  /** Calls that no stub has answered. */
  public List<Effect.Call> openCalls() {
    return List.copyOf(calls);
  }

  /** What a language model was asked, the latest last. */
  public List<Effect.Consult> consulted() {
    return List.copyOf(consulted);
  }

  /** What people were asked to take over. */
  public List<Effect.Handoff> handoffs() {
    return List.copyOf(handoffs);
  }

  /** The contents that were offered. */
  public List<Effect.Offer> offers() {
    return List.copyOf(offers);
  }

  /** The customer writes, and a better reader than the rules may think about it so long. */
  public void writes(String words, Duration patience) {
    input(
        understanding
            .written(state, id(), null, words, now)
            .orElseThrow()
            .readBy(now.plus(patience)));
  }

  /** The customer writes. */
  public void writes(String words) {
    input(understanding.written(state, id(), null, words, now).orElseThrow());
  }

  /** The customer taps; false when that question was never asked. */
  public boolean taps(@Nullable String step, Value value) {
    Optional<Input.Replied> input = understanding.tapped(state, id(), step, value, now);
    input.ifPresent(this::input);
    return input.isPresent();
  }

  /** The customer wishes. */
  public void wishes(Wish wish, @Nullable String language) {
    input(understanding.wished(state, id(), wish, language, now));
  }

  /** Anything else happens. */
  public void happens(BiFunction<String, Instant, Input> what) {
    input(what.apply(id(), now));
  }

  /** A connector answers so from now on. */
  public void stub(String operation, @Nullable Value result, @Nullable CallError error) {
    stubs.put(operation, new Input.CallCame(operation, now, result, error));
    answerCalls();
  }

  /** Where the customer wants to go on, the conversation goes on. */
  private void move() {
    List<Effect.Prefer> wanted = List.copyOf(prefers);
    prefers.clear();
    for (Effect.Prefer prefer : wanted) {
      if (prefer.preference() instanceof Preference.Channel(String channel, String address)) {
        input(new Input.Moved(prefer.id(), now, channel));
      }
    }
  }

  /** Time goes by until then; what comes due on the way happens. */
  public void passesUntil(Instant then) {
    Optional<Timer> next = due(then);
    while (next.isPresent()) {
      now = next.get().at().isAfter(now) ? next.get().at() : now;
      input(new Input.TimerCame(next.get().id(), now));
      next = due(then);
    }
    now = then;
  }

  /** The time that it is. */
  public Instant now() {
    return now;
  }

  private Optional<Timer> due(Instant then) {
    return state.timers().stream()
        .filter(timer -> !timer.at().isAfter(then))
        .min(Comparator.comparing(Timer::at));
  }

  private String id() {
    return "input-" + ++inputs;
  }

  private void input(Input input) {
    long before = state.event();
    State stored = StateJson.read(StateJson.SCHEMA, StateJson.write(state));
    take(dialogue.advance(stored, input), before);
  }

  private void take(Turn turn, long before) {
    state = turn.state();
    long n = before;
    for (Event event : turn.events()) {
      Recorded recorded = new Recorded(++n, turn.state().at(), event);
      journal.add(EventJson.read(Replay.json(recorded)));
      if (event instanceof Event.Said said) {
        messages.add(said.message());
      }
    }
    for (Effect effect : turn.effects()) {
      switch (effect) {
        case Effect.Call call -> calls.add(call);
        case Effect.Handoff handoff -> handoffs.add(handoff);
        case Effect.Consult consult -> consulted.add(consult);
        case Effect.Prefer prefer -> prefers.add(prefer);
        case Effect.Offer offer -> offers.add(offer);
        case Effect.SaveTrait trait -> {}
      }
    }
    answerCalls();
    move();
  }

  private void answerCalls() {
    Optional<Effect.Call> stubbed =
        calls.stream().filter(call -> stubs.containsKey(name(call))).findFirst();
    stubbed.ifPresent(
        call -> {
          calls.remove(call);
          Input.CallCame stub = Objects.requireNonNull(stubs.get(name(call)));
          input(new Input.CallCame(call.id(), now, stub.result(), stub.error()));
        });
  }

  /** {@code connector.operation}. */
  static String name(Effect.Call call) {
    return call.connector() + "." + call.operation();
  }
}
