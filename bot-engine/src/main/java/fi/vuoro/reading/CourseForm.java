package fi.vuoro.reading;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form in which a model says what an interview does next: JSON Schema, closed. */
final class CourseForm {
  private CourseForm() {}

  /** The fields of an answer. */
  static Set<String> fields(boolean known) {
    return known ? Set.of("next", "question", "known") : Set.of("next", "question");
  }

  static String schema(Set<String> choices, Map<String, CourseInquiry.Sought> sought) {
    ObjectNode schema = object();
    ObjectNode next = property(schema, "next").put("type", "string");
    choices.forEach(next.putArray("enum")::add);
    property(schema, "question").put("type", "string");
    if (!sought.isEmpty()) {
      ObjectNode known = object();
      sought.forEach((name, one) -> add(known, name, orNull(found(one.form()))));
      add(schema, "known", known);
    }
    return schema.toString();
  }

  private static ObjectNode found(AnswerForm form) {
    ObjectNode found = object();
    add(found, "value", form.value());
    property(found, "quote").put("type", "string");
    return found;
  }

  private static ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = JsonMapper.shared().createObjectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return either;
  }

  private static ObjectNode object() {
    ObjectNode schema = JsonMapper.shared().createObjectNode().put("type", "object");
    schema.put("additionalProperties", false).putObject("properties");
    schema.putArray("required");
    return schema;
  }

  private static ObjectNode property(ObjectNode schema, String name) {
    ObjectNode property = JsonMapper.shared().createObjectNode();
    add(schema, name, property);
    return property;
  }

  private static void add(ObjectNode schema, String name, ObjectNode property) {
    ((ObjectNode) schema.get("properties")).set(name, property);
    schema.withArray("required").add(name);
  }
}
