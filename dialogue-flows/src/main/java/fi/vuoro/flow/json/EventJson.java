package fi.vuoro.flow.json;

import fi.vuoro.flow.engine.Event;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON, with all that is personal under the field {@code p}. */
public final class EventJson {
  /** The field that erasure takes away. */
  public static final String PERSONAL = "p";

  static final String NUMBER = "no";
  static final String AT = "at";
  static final String VERSION_OF = "v";
  static final int VERSION = 1;
  static final String LINES = "lines";
  static final String ARGUMENTS = "arguments";

  private EventJson() {}

  /**
   * The event as JSON.
   *
   * @param isPersonal whether the value of an answer, by key, is personal
   */
  public static String write(Recorded recorded, Predicate<String> isPersonal) {
    return Json.MAPPER.writeValueAsString(new EventWriter.Kept(recorded, isPersonal));
  }

  /** The event that a JSON text holds. */
  public static Recorded read(String text) {
    ObjectNode json = (ObjectNode) Json.MAPPER.readTree(text);
    JsonNode personal = json.remove(PERSONAL);
    if (personal instanceof ObjectNode fields) {
      arguments(json, fields.remove(ARGUMENTS));
      json.setAll(fields);
    }
    long n = json.get(NUMBER).asLong();
    Instant at = Instant.parse(json.get(AT).asString());
    json.remove(List.of(NUMBER, AT, VERSION_OF));
    return new Recorded(n, at, Json.MAPPER.treeToValue(json, Event.class));
  }

  private static void arguments(
      ObjectNode said, @org.jspecify.annotations.Nullable JsonNode taken) {
    if (taken == null) {
      return;
    }
    ArrayNode lines = said.withArray(LINES);
    for (int i = 0; i < lines.size(); i++) {
      ((ObjectNode) lines.get(i)).set(ARGUMENTS, taken.get(i));
    }
  }
}
