package fi.vuoro.flow.engine;

import fi.vuoro.flow.value.Value;

/** Whether an open answer says so little that asking on is worth the customer's while. */
final class Probing {
  /** An answer of fewer words names a thing at most, and tells nothing of it. */
  private static final int WORDS = 4;

  private Probing() {}

  /** Short answers are; the first question of a conversation is never probed. */
  static boolean isWorth(Value value, Draft draft) {
    return value instanceof Value.Words words
        && words.value().strip().split("\\s+").length < WORDS
        && draft.answers.view().values().stream().filter(Entry::reached).count() > 1;
  }
}
