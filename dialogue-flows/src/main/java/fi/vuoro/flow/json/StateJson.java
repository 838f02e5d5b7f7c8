package fi.vuoro.flow.json;

import fi.vuoro.flow.engine.State;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A state as one JSON text. All of it counts as personal data. */
public final class StateJson {
  /** Number of the shape; older ones are lifted when read. */
  public static final int SCHEMA = 2;

  /** What the first shape kept among the results. */
  private static final Pattern MEMORY = Pattern.compile(".*#(signal|telling|points|spent)");

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
    return switch (schema) {
      case SCHEMA -> Json.MAPPER.readValue(json, State.class);
      case 1 ->
          Json.MAPPER.treeToValue(second((ObjectNode) Json.MAPPER.readTree(json)), State.class);
      default ->
          throw new IllegalArgumentException(
              "a state of shape " + schema + " is newer than this build");
    };
  }

  /** Since the second shape, what is remembered lies apart from what the path gives. */
  private static ObjectNode second(ObjectNode first) {
    ObjectNode results = first.withObjectProperty("results");
    ObjectNode memory = first.putObject("memory");
    for (String key : List.copyOf(results.propertyNames())) {
      if (MEMORY.matcher(key).matches()) {
        memory.set(key, results.remove(key));
      }
    }
    first.putArray("aside");
    if (first.get("open") instanceof ObjectNode open && open.has("effect")) {
      open.put("asked", open.path("key").asString() + "#");
    }
    return first;
  }
}
