package fi.vuoro.flow.script;

import fi.vuoro.flow.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds answers by key; the parts of a matrix or an allocation also by the question's. */
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
    return parts.isEmpty() ? null : new Value.Fields(parts);
  }

  static boolean names(Map<String, @Nullable Value> expected, String key) {
    return expected.containsKey(key)
        || (key.contains(".") && expected.containsKey(key.substring(0, key.lastIndexOf('.'))));
  }
}
