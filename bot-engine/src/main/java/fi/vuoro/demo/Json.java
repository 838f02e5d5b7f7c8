package fi.vuoro.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON between the providers and the service. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  static Act act(String json) {
    return MAPPER.readValue(json, Act.class);
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** An object as a map, so that members can be added. */
  static Map<String, Object> map(JsonNode object) {
    return MAPPER.convertValue(object, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  static JsonNode node(Object value) {
    return MAPPER.valueToTree(value);
  }

  static String text(JsonNode node, String member) {
    JsonNode value = node.path(member);
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }
}
