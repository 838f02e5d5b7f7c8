package fi.vuoro.insight.projection;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as what a document can hold, and what exports show. */
final class PlainValues {

  private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(Long.MAX_VALUE);

  private PlainValues() {}

  /** A boolean, a long or double, a string, a list or a map; moments in ISO 8601. */
  static @Nullable Object of(@Nullable Value value) {
    return switch (value) {
      case null -> null;
      case Value.Truth truth -> truth.value();
      case Value.Number number -> number(number.value());
      case Value.Words words -> words.value();
      case Value.Items items -> list(items);
      case Value.Fields fields -> map(fields);
      case Value.Moment moment -> moment.value().toString();
    };
  }

  private static Object number(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return whole && number.abs().compareTo(LARGEST_WHOLE) <= 0
        ? (Object) number.longValueExact()
        : (Object) number.doubleValue();
  }

  private static List<@Nullable Object> list(Value.Items items) {
    List<@Nullable Object> list = new ArrayList<>();
    items.values().forEach(item -> list.add(of(item)));
    return list;
  }

  private static Map<String, @Nullable Object> map(Value.Fields fields) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    // A document's field names have no dots and don't begin with a dollar sign.
    fields
        .values()
        .forEach((name, value) -> map.put(name.replace('.', '_').replace('$', '_'), of(value)));
    return map;
  }
}
