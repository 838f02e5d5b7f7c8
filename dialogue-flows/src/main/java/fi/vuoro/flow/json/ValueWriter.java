package fi.vuoro.flow.json;

import fi.vuoro.flow.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values as JSON of their own kind; moments, which JSON lacks, as {@code {"@": "2026-05-03"}}. */
final class ValueWriter extends StdSerializer<Value> {
  /** Marks a moment. */
  static final String MOMENT = "@";

  ValueWriter() {
    super(Value.class);
  }

  @Override
  public void serialize(Value value, JsonGenerator json, SerializationContext context) {
    write(value, json);
  }

  private static void write(@Nullable Value value, JsonGenerator json) {
    switch (value) {
      case null -> json.writeNull();
      case Value.Truth truth -> json.writeBoolean(truth.value());
      case Value.Number number -> json.writeNumber(number.value());
      case Value.Words words -> json.writeString(words.value());
      case Value.Items items -> {
        json.writeStartArray();
        items.values().forEach(item -> write(item, json));
        json.writeEndArray();
      }
      case Value.Fields fields -> {
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Value> field : fields.values().entrySet()) {
          json.writeName(field.getKey());
          write(field.getValue(), json);
        }
        json.writeEndObject();
      }
      case Value.Moment moment -> {
        json.writeStartObject();
        json.writeStringProperty(MOMENT, moment.value().toString());
        json.writeEndObject();
      }
    }
  }
}
