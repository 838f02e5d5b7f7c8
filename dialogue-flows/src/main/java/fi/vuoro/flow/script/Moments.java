package fi.vuoro.flow.script;

import fi.vuoro.flow.ContextField;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** A script's context in the types that the flow declares. */
final class Moments {
  private Moments() {}

  static Map<String, Value> typed(Flow flow, Map<String, Value> context) {
    Map<String, Value> typed = new LinkedHashMap<>();
    context.forEach(
        (name, value) -> {
          ContextField field = flow.context().get(name);
          typed.put(name, field == null ? value : typed(field.type(), value));
        });
    return typed;
  }

  private static Value typed(ContextField.Type type, Value value) {
    if (!(value instanceof Value.Words(String iso))) {
      return value;
    }
    return switch (type) {
      case DATE -> new Value.Moment(LocalDate.parse(iso));
      case TIME -> new Value.Moment(LocalTime.parse(iso));
      case DURATION -> new Value.Moment(Duration.parse(iso));
      case TEXT, NUMBER, YESNO, MONEY, LIST -> value;
    };
  }
}
