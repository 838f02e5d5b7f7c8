package fi.vuoro.flow.expression;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names with set values, at 9 in the morning of 2 March 2026 in Helsinki. */
record Known(Map<String, Value> values, String language) implements Names {

  static Known nothing() {
    return new Known(Map.of(), "fi");
  }

  Known with(String name, @Nullable Object value) {
    Map<String, Value> more = new HashMap<>(values);
    if (value != null) {
      more.put(name, value(value));
    }
    return new Known(more, language);
  }

  Known in(String tag) {
    return new Known(values, tag);
  }

  private static Value value(Object value) {
    return switch (value) {
      case Value ours -> ours;
      case Integer number -> Value.Number.of(number);
      case Double number -> new Value.Number(BigDecimal.valueOf(number));
      case Boolean truth -> new Value.Truth(truth);
      case String words -> new Value.Words(words);
      default -> new Value.Moment(value);
    };
  }

  @Override
  public @Nullable Value get(String name) {
    return values.get(name);
  }

  @Override
  public Instant now() {
    return Instant.parse("2026-03-02T07:00:00Z");
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Europe/Helsinki");
  }
}
