package fi.vuoro.flow.script;

import fi.vuoro.flow.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds answers by key; the parts of a matrix or an allocation also by the question's, and a field
 * of an answer by its name.
 */
final class Answers {
  private Answers() {}

  static @Nullable Value of(Map<String, Value> given, String key) {
    Value exact = given.get(key);
    if (exact != null) {
      return exact;
    }
    Map<String, @Nullable Value> parts = new LinkedHashMap<>();
    given.forEach(
        (other, value) -> {
          if (other.startsWith(key + ".")) {
            parts.put(other.substring(key.length() + 1), value);
          }
        });
    return parts.isEmpty() ? field(given, key) : new Value.Fields(parts);
  }

  /** One field of an answer that has several: whether a consent was {@code given}. */
  private static @Nullable Value field(Map<String, Value> given, String key) {
    int dot = key.lastIndexOf('.');
    return dot > 0 && given.get(key.substring(0, dot)) instanceof Value.Fields fields
        ? fields.get(key.substring(dot + 1))
        : null;
  }

  static boolean names(Map<String, @Nullable Value> expected, String key) {
    return expected.containsKey(key)
        || (key.contains(".") && expected.containsKey(key.substring(0, key.lastIndexOf('.'))));
  }
}
