package fi.vuoro.flow.json;

import fi.vuoro.flow.value.Value;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One way to write a value, for hashes and signatures: keys sorted, nothing between (RFC 8785). */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** The canonical text of a value. */
  public static String write(@Nullable Value value) {
    return ValueJson.write(sorted(value));
  }

  private static @Nullable Value sorted(@Nullable Value value) {
    return switch (value) {
      case Value.Fields fields -> {
        Map<String, @Nullable Value> sorted = new TreeMap<>();
        fields.values().forEach((name, field) -> sorted.put(name, sorted(field)));
        yield new Value.Fields(sorted);
      }
      case Value.Items items ->
          new Value.Items(items.values().stream().map(CanonicalJson::sorted).toList());
      case Value.Number(var number) -> new Value.Number(plain(number));
      case Value.Truth truth -> truth;
      case Value.Words words -> words;
      case Value.Moment moment -> moment;
      case null -> null;
    };
  }

  private static java.math.BigDecimal plain(java.math.BigDecimal number) {
    java.math.BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
