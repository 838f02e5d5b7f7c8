package fi.vuoro.flow.json;

import fi.vuoro.flow.engine.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON, with all that is personal under the field {@code p}. */
public final class EventJson {
  /** The field that erasure takes away. */
  public static final String PERSONAL = "p";

  private static final String NUMBER = "no";
  private static final int VERSION = 1;
  private static final List<String> PLACE = List.of(NUMBER, "at", "v");

  /** What of each event is personal; fields not named here are not. */
  private static final Map<String, List<String>> PERSONAL_FIELDS =
      Map.of(
          "Received", List.of("input"),
          "Said", List.of("message"),
          "TraitLearned", List.of("value"),
          "Assigned", List.of("value"),
          "Called", List.of("with"),
          "Offered", List.of("with"),
          "Wondered", List.of("words"));

  private EventJson() {}

  /**
   * The event as JSON.
   *
   * @param isPersonal whether the value of an answer, by key, is personal
   */
  public static String write(Recorded recorded, Predicate<String> isPersonal) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put(NUMBER, recorded.n());
    json.put("at", recorded.at().toString());
    json.put("v", VERSION);
    ObjectNode event = Json.MAPPER.valueToTree(recorded.event());
    json.setAll(event);
    setApart(json, recorded.event(), isPersonal);
    return json.toString();
  }

  /** The event that a JSON text holds. */
  public static Recorded read(String text) {
    ObjectNode json = (ObjectNode) Json.MAPPER.readTree(text);
    JsonNode personal = json.remove(PERSONAL);
    if (personal instanceof ObjectNode fields) {
      arguments(json, fields.remove("arguments"));
      json.setAll(fields);
    }
    long n = json.get(NUMBER).asLong();
    Instant at = Instant.parse(json.get("at").asString());
    PLACE.forEach(json::remove);
    return new Recorded(n, at, Json.MAPPER.treeToValue(json, Event.class));
  }

  private static void setApart(ObjectNode json, Event event, Predicate<String> isPersonal) {
    ObjectNode personal = Json.MAPPER.createObjectNode();
    String type = json.get(Json.IS).asString();
    for (String field : PERSONAL_FIELDS.getOrDefault(type, List.of())) {
      move(json, personal, field);
    }
    if (event instanceof Event.Said) {
      personal.set("arguments", takeArguments(json));
    }
    if (event instanceof Event.Answered answered) {
      move(json, personal, "words");
      if (isPersonal.test(answered.key())) {
        move(json, personal, "value");
      }
    }
    if (!personal.isEmpty()) {
      json.set(PERSONAL, personal);
    }
  }

  private static void move(ObjectNode from, ObjectNode to, String field) {
    JsonNode value = from.remove(field);
    if (value != null) {
      to.set(field, value);
    }
  }

  private static ArrayNode takeArguments(ObjectNode said) {
    ArrayNode taken = Json.MAPPER.createArrayNode();
    for (JsonNode line : said.withArray("lines")) {
      JsonNode arguments = ((ObjectNode) line).remove("arguments");
      taken.add(arguments == null ? Json.MAPPER.createObjectNode() : arguments);
    }
    return taken;
  }

  private static void arguments(
      ObjectNode said, @org.jspecify.annotations.Nullable JsonNode taken) {
    if (taken == null) {
      return;
    }
    ArrayNode lines = said.withArray("lines");
    for (int i = 0; i < lines.size(); i++) {
      ((ObjectNode) lines.get(i)).set("arguments", taken.get(i));
    }
  }
}
