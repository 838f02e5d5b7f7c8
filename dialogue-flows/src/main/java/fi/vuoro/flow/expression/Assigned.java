package fi.vuoro.flow.expression;

import fi.vuoro.flow.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sample answers by path, as names of a conversation. */
record Assigned(Map<List<String>, @Nullable Value> values) implements Names.Outside {

  boolean isComplete() {
    return values.values().stream().allMatch(Objects::nonNull);
  }

  @Override
  public @Nullable Value get(String name) {
    return at(List.of(name));
  }

  private @Nullable Value at(List<String> path) {
    if (values.containsKey(path)) {
      return values.get(path);
    }
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    for (List<String> longer : List.copyOf(values.keySet())) {
      if (longer.size() > path.size() && longer.subList(0, path.size()).equals(path)) {
        List<String> next = longer.subList(0, path.size() + 1);
        fields.put(next.getLast(), at(next));
      }
    }
    return fields.isEmpty() ? null : new Value.Fields(fields);
  }
}
