package fi.vuoro.flow.engine;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;

/** Where in the flow the dialogue stands, and what the names stand for there. */
final class Standpoint {
  private final Draft draft;
  private final Cursor cursor;
  private final Posing posing;

  Standpoint(Draft draft, Cursor cursor, Posing posing) {
    this.draft = draft;
    this.cursor = cursor;
    this.posing = posing;
  }

  /** The names at this place. */
  View view() {
    return new View(draft, level(), this::show);
  }

  /** The list of steps that it is in. */
  Cursor.Level level() {
    return cursor.top();
  }

  /** The key of a step of that list. */
  String key(Step step) {
    return level().key(step.id());
  }

  private String show(String key, QuestionType type, Value value) {
    return type.show(value, posing.posed(key, view()).asking());
  }
}
