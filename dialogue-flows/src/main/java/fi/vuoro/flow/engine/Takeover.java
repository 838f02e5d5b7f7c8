package fi.vuoro.flow.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person was asked to take over from the dialogue.
 *
 * @param key of the step that asked for one, or of the question that was open
 * @param since when
 * @param awaited id of the effect whose result, what the customer can expect, is still to come
 * @param agent who has taken over; null while nobody has
 * @param introduced whether the customer has been told who
 */
public record Takeover(
    String key,
    @Nullable String team,
    @Nullable String reason,
    @Nullable String priority,
    Instant since,
    @Nullable String awaited,
    @Nullable Agent agent,
    boolean introduced) {

  /** The same, waiting for the result of an effect; of none for null. */
  Takeover awaiting(@Nullable String effect) {
    return new Takeover(key, team, reason, priority, since, effect, agent, introduced);
  }

  /** The same in the hands of somebody; of nobody for null. */
  Takeover by(@Nullable Agent other) {
    return new Takeover(key, team, reason, priority, since, awaited, other, false);
  }

  /** The same, with somebody whom the customer knows. */
  Takeover introducing() {
    return new Takeover(key, team, reason, priority, since, awaited, agent, true);
  }
}
