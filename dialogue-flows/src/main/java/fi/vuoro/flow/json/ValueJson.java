package fi.vuoro.flow.json;

import fi.vuoro.flow.value.Value;
import org.jspecify.annotations.Nullable;

/** A value as JSON. */
public final class ValueJson {
  private ValueJson() {}

  /** The value as JSON text. */
  public static String write(@Nullable Value value) {
    return value == null ? "null" : Json.MAPPER.writeValueAsString(value);
  }

  /**
   * The value that a JSON text holds.
   *
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  public static @Nullable Value read(String json) {
    return Json.MAPPER.readValue(json, Value.class);
  }
}
