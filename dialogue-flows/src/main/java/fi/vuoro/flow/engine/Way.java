package fi.vuoro.flow.engine;

import fi.vuoro.flow.Step;
import org.jspecify.annotations.Nullable;

/** Where the dialogue goes from a step. */
sealed interface Way {
  /** Nowhere yet: it waits at this step. */
  record Stay() implements Way {}

  /**
   * To the step of that id, here or in a list around this one; to the next one where it is null.
   */
  record Go(@Nullable String then) implements Way {}

  /** Into a list of steps; the round is 0 outside loops. */
  record Into(String block, int round) implements Way {}

  /** Out of the flow, or the sub-flow, that it is in. */
  record Out(String outcome) implements Way {}

  Way STAY = new Stay();
  Way NEXT = new Go(null);

  /** On from a step that is through. */
  static Way past(Step step) {
    return new Go(step.head().then());
  }

  /** Into the steps that a step has. */
  static Way into(String block) {
    return new Into(block, 0);
  }
}
