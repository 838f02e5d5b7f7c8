package fi.vuoro.flow.engine;

import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the outside world is to do after the turn is committed. */
public sealed interface Effect {
  /** Its id: the result comes back as an input with the same. */
  String id();

  /** Call a connector; without a result by the deadline, the result is a time-out. */
  record Call(
      String id, String connector, String operation, Map<String, Value> with, Instant deadline)
      implements Effect {}

  /** Ask a language model. Without an answer by the deadline, the conversation goes on by rules. */
  record Consult(String id, Matter matter, Instant deadline) implements Effect {}

  /** Render a content for the customer. */
  record Offer(String id, String content, Map<String, Value> with) implements Effect {}

  /** Ask a person to take over; the result is what the customer can expect. */
  record Handoff(
      String id, @Nullable String team, @Nullable String reason, @Nullable String priority)
      implements Effect {}

  /** Keep what the customer wants about being written to, and begin with it. */
  record Prefer(String id, Preference preference) implements Effect {}

  /** Save a trait to the customer's profile; null takes it away. */
  record SaveTrait(String id, String trait, @Nullable Value value) implements Effect {}
}
