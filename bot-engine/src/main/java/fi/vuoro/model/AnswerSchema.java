package fi.vuoro.model;

import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Schema in the library's own terms: the part of it that every provider understands. */
final class AnswerSchema {
  private AnswerSchema() {}

  static JsonSchema of(String schema) {
    return JsonSchema.builder()
        .name("answer")
        .rootElement(element(JsonMapper.shared().readTree(schema)))
        .build();
  }

  private static JsonSchemaElement element(JsonNode schema) {
    if (schema.has("anyOf")) {
      return JsonAnyOfSchema.builder().anyOf(elements(schema.get("anyOf"))).build();
    }
    String type = schema.path("type").asString("");
    return switch (type) {
      case "object" -> object(schema);
      case "array" -> JsonArraySchema.builder().items(element(schema.get("items"))).build();
      case "string" ->
          schema.has("enum")
              ? JsonEnumSchema.builder().enumValues(words(schema.get("enum"))).build()
              : JsonStringSchema.builder().build();
      case "integer" -> JsonIntegerSchema.builder().build();
      case "number" -> JsonNumberSchema.builder().build();
      case "boolean" -> JsonBooleanSchema.builder().build();
      case "null" -> new JsonNullSchema();
      default -> throw new IllegalArgumentException("no provider understands the type " + type);
    };
  }

  private static JsonObjectSchema object(JsonNode schema) {
    JsonObjectSchema.Builder object =
        JsonObjectSchema.builder()
            .additionalProperties(false)
            .required(words(schema.get("required")));
    schema
        .get("properties")
        .properties()
        .forEach(field -> object.addProperty(field.getKey(), element(field.getValue())));
    return object.build();
  }

  private static List<JsonSchemaElement> elements(JsonNode schemas) {
    return schemas.valueStream().map(AnswerSchema::element).toList();
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
