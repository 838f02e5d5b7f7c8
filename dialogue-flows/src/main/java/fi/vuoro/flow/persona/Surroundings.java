package fi.vuoro.flow.persona;

import fi.vuoro.flow.ContextField;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.CallError;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Open;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What is around a rehearsed conversation: who starts it, connectors, signals, people. */
final class Surroundings {
  private static final Instant START = Instant.parse("2026-03-02T07:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
  private static final int MOST = 50;
  private static final List<CallError> ERRORS = List.of(CallError.values());

  private final Random chance;

  Surroundings(Random chance) {
    this.chance = chance;
  }

  /** The start of a conversation, with something in every context field that is needed. */
  Input.Started start(Flow flow, String language, long seed) {
    Map<String, Value> context = new LinkedHashMap<>();
    flow.context()
        .forEach(
            (name, field) -> {
              if (field.required() || chance.nextBoolean()) {
                context.put(name, sample(field.type()));
              }
            });
    return new Input.Started(
        "start", START, ZONE, language, "web", Long.toString(seed), context, Map.of(), true);
  }

  private static Value sample(ContextField.Type type) {
    return switch (type) {
      case TEXT -> new Value.Words("sample");
      case NUMBER, MONEY -> Value.Number.of(3);
      case YESNO -> new Value.Truth(true);
      case DATE -> new Value.Moment(LocalDate.of(2026, 2, 20));
      case TIME -> new Value.Moment(LocalTime.of(14, 30));
      case DURATION -> new Value.Moment(Duration.ofMinutes(45));
      case LIST -> Value.Items.of(new Value.Words("one"), new Value.Words("two"));
    };
  }

  /** Lets everything happen that the conversation waits for, until it asks or ends. */
  void settle(Rehearsal talk) {
    for (int i = 0; i < MOST && !isAsking(talk); i++) {
      if (!happened(talk)) {
        return;
      }
    }
  }

  private static boolean isAsking(Rehearsal talk) {
    return talk.state().status().isFinal()
        || (talk.state().status() == Status.OPEN && talk.state().open() instanceof Open.Asking);
  }

  private boolean happened(Rehearsal talk) {
    if (!talk.openCalls().isEmpty()) {
      var call = talk.openCalls().getFirst();
      boolean fails = chance.nextInt(3) == 0;
      talk.stub(
          call.connector() + "." + call.operation(),
          fails ? null : new Value.Fields(Map.of()),
          fails ? ERRORS.get(chance.nextInt(ERRORS.size())) : null);
      return true;
    }
    return switch (talk.state().open()) {
      case Open.WithPerson person -> {
        talk.happens((id, at) -> new Input.HandedBack(id, at, null));
        yield true;
      }
      case Open.Awaiting waiting -> waited(talk, waiting.signal());
      case Open.Calling calling -> false;
      case Open.Asking asking -> {
        talk.happens((id, at) -> new Input.HandedBack(id, at, null));
        yield talk.state().status() == Status.OPEN;
      }
      case null -> false;
    };
  }

  private boolean waited(Rehearsal talk, @Nullable String signal) {
    if (signal != null && chance.nextBoolean()) {
      talk.happens((id, at) -> new Input.SignalCame(id, at, signal, Map.of()));
      return true;
    }
    Instant due = talk.state().wakeAt();
    if (due != null) {
      talk.passesUntil(due);
    }
    return due != null;
  }
}
