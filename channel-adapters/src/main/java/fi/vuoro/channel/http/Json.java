package fi.vuoro.channel.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON as it comes from outside, where nothing is as promised; and as it goes out. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /** What was written; a missing node where it is no JSON, or nested past all sense. */
  public static JsonNode read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** Maps, lists, records and plain values as JSON. */
  public static String write(Map<String, ? extends @Nullable Object> json) {
    return MAPPER.writeValueAsString(json);
  }

  /** The text or whole number at a path, as text; empty where anything else is there. */
  public static String text(JsonNode node, String... path) {
    JsonNode at = at(node, path);
    return at.isIntegralNumber() ? at.asString() : at.stringValue("");
  }

  /** The whole number at a path, also where it is written as text; the other one elsewhere. */
  public static long number(JsonNode node, long otherwise, String... path) {
    JsonNode at = at(node, path);
    if (at.isIntegralNumber() && at.canConvertToLong()) {
      return at.longValue();
    }
    String text = at.stringValue("");
    return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : otherwise;
  }

  /** What is at a path; a missing node for nothing. */
  public static JsonNode at(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    return at;
  }
}
