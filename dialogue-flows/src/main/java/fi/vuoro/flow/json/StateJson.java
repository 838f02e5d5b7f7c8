package fi.vuoro.flow.json;

import fi.vuoro.flow.engine.State;

/** A state as one JSON text. All of it counts as personal data. */
public final class StateJson {
  /** Number of the shape; older ones are lifted when read. */
  public static final int SCHEMA = 1;

  private StateJson() {}

  /** The state as JSON. */
  public static String write(State state) {
    return Json.MAPPER.writeValueAsString(state);
  }

  /**
   * The state that a text holds.
   *
   * @param schema number of the shape that it was written in
   * @throws IllegalArgumentException when this build doesn't know the shape
   */
  public static State read(int schema, String json) {
    if (schema != SCHEMA) {
      throw new IllegalArgumentException(
          "a state of shape " + schema + " is newer than this build");
    }
    return Json.MAPPER.readValue(json, State.class);
  }
}
