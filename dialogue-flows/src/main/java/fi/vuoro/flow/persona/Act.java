package fi.vuoro.flow.persona;

import fi.vuoro.flow.value.Value;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a respondent does next. */
public sealed interface Act {

  /**
   * Writes.
   *
   * @param meant the value that the words stand for at the open question; null where they are no
   *     answer to it
   */
  record Writes(String words, @Nullable Value meant) implements Act {}

  /** Uses the control of the open question. */
  record Taps(Value value) implements Act {}

  /** Says nothing for a while. */
  record Pauses(Duration time) implements Act {}

  /** Closes the window for good. */
  record Leaves() implements Act {}
}
