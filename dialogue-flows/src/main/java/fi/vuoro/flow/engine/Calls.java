package fi.vuoro.flow.engine;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What connectors are asked, and what they answered: a step asks the same only once. */
final class Calls {
  private static final String PENDING = "#pending";
  private static final String FAILED = "#failed";
  private static final String TIMER = "call:";

  private final Draft draft;

  Calls(Draft draft) {
    this.draft = draft;
  }

  /**
   * What a connector answered.
   *
   * @param failed whether the value stands in for an answer that didn't come
   */
  record Answer(Value value, boolean failed) {}

  /** The id of the call whose time this timer ends; null for another timer. */
  static @Nullable String timed(String timer) {
    return timer.startsWith(TIMER) ? timer.substring(TIMER.length()) : null;
  }

  /** What was answered to this before; null when it is waited for from now on. */
  @Nullable Answer ask(Step.Call call, String key, Map<String, Value> with) {
    String asked = key + "#" + new Value.Fields(new LinkedHashMap<>(with));
    Value answer = draft.memory.get(asked);
    if (answer != null) {
      return new Answer(answer, draft.memory.has(asked + FAILED));
    }
    String effect =
        draft.memory.get(asked + PENDING) instanceof Value.Words pending
            ? pending.value()
            : send(call, key, with, asked);
    draft.open = new Open.Calling(key, effect, asked);
    return null;
  }

  private String send(Step.Call call, String key, Map<String, Value> with, String asked) {
    String effect = draft.effectId(key);
    Instant deadline = call.timeout().after(draft.now, draft.zone());
    draft.add(new Event.Called(key, effect, call.connector(), call.operation(), with));
    draft.add(new Effect.Call(effect, call.connector(), call.operation(), with, deadline));
    draft.setTimer(TIMER + effect, deadline);
    draft.memory.put(asked + PENDING, new Value.Words(effect));
    return effect;
  }

  /** Remembers what came for the call that is waited for. */
  Answer came(Open.Calling waiting, Step.Call call, Input.CallCame came) {
    forget(waiting.asked(), came.id());
    Answer answer =
        came.error() == null
            ? new Answer(result(came), false)
            : new Answer(instead(call.fallback(), came.error()), true);
    draft.memory.put(waiting.asked(), answer.value());
    if (answer.failed()) {
      draft.memory.put(waiting.asked() + FAILED, new Value.Truth(true));
    }
    return answer;
  }

  /** Remembers what came for a call that nobody waits for since the path leads elsewhere. */
  void cameLate(Input.CallCame came) {
    String asked = asked(came.id());
    if (asked != null) {
      forget(asked, came.id());
      if (came.error() == null) {
        draft.memory.put(asked, result(came));
      }
    }
  }

  private void forget(String asked, String effect) {
    draft.dropTimer(TIMER + effect);
    draft.memory.remove(asked + PENDING);
  }

  private @Nullable String asked(String effect) {
    Value pending = new Value.Words(effect);
    for (Map.Entry<String, Value> kept : draft.memory.view().entrySet()) {
      if (kept.getKey().endsWith(PENDING) && kept.getValue().equals(pending)) {
        return kept.getKey().substring(0, kept.getKey().length() - PENDING.length());
      }
    }
    return null;
  }

  private static Value result(Input.CallCame came) {
    return came.result() == null ? new Value.Fields(Map.of()) : came.result();
  }

  private static Value instead(@Nullable Value fallback, CallError error) {
    if (fallback != null && !(fallback instanceof Value.Fields)) {
      return fallback;
    }
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    if (fallback instanceof Value.Fields named) {
      fields.putAll(named.values());
    }
    fields.put("error", new Value.Words(error.word()));
    return new Value.Fields(fields);
  }
}
