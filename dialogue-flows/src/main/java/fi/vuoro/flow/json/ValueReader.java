package fi.vuoro.flow.json;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads what {@link ValueWriter} wrote, and any JSON that others send as a value. */
final class ValueReader extends StdDeserializer<Value> {

  ValueReader() {
    super(Value.class);
  }

  @Override
  public @Nullable Value deserialize(JsonParser json, DeserializationContext context) {
    return value(json);
  }

  private static @Nullable Value value(JsonParser json) {
    return switch (json.currentToken()) {
      case VALUE_TRUE -> new Value.Truth(true);
      case VALUE_FALSE -> new Value.Truth(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
      case VALUE_STRING -> new Value.Words(json.getString());
      case START_ARRAY -> items(json);
      case START_OBJECT -> fields(json);
      default -> null;
    };
  }

  private static Value number(JsonParser json) {
    try {
      BigDecimal number = json.getDecimalValue();
      if (Value.Number.holds(number)) {
        return new Value.Number(number);
      }
    } catch (NumberFormatException exponentTooLong) {
      throw new NumberTooLong(json);
    }
    throw new NumberTooLong(json);
  }

  private static Value items(JsonParser json) {
    List<@Nullable Value> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(json));
    }
    return new Value.Items(items);
  }

  private static Value fields(JsonParser json) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value(json));
    }
    boolean isMoment = fields.size() == 1 && fields.containsKey(ValueWriter.MOMENT);
    if (isMoment && fields.get(ValueWriter.MOMENT) instanceof Value.Words(String iso)) {
      try {
        return moment(iso);
      } catch (DateTimeException notAMoment) {
        return new Value.Fields(fields);
      }
    }
    return new Value.Fields(fields);
  }

  private static Value moment(String iso) {
    if (iso.startsWith("P") || iso.startsWith("-P")) {
      boolean isPeriod = iso.indexOf('T') < 0;
      return new Value.Moment(isPeriod ? Period.parse(iso) : Duration.parse(iso));
    }
    if (iso.indexOf('T') > 0) {
      return new Value.Moment(ZonedDateTime.parse(iso));
    }
    return new Value.Moment(iso.indexOf(':') > 0 ? LocalTime.parse(iso) : LocalDate.parse(iso));
  }
}
