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
 */
public record Takeover(
    String key,
    @Nullable String team,
    @Nullable String reason,
    @Nullable String priority,
    Instant since,
    @Nullable String awaited,
    @Nullable Agent agent) {

  /** The same, waiting for the result of an effect; of none for null. */
  Takeover awaiting(@Nullable String effect) {
    return new Takeover(key, team, reason, priority, since, effect, agent);
  }

  /** The same in the hands of somebody; of nobody for null. */
  Takeover by(@Nullable Agent other) {
    return new Takeover(key, team, reason, priority, since, awaited, other);
  }
}
