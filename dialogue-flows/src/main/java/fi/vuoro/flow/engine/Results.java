package fi.vuoro.flow.engine;

import fi.vuoro.flow.value.Value;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the steps besides questions gave, by key. As with answers, what the walk has not come to
 * counts as not given.
 */
final class Results {
  private final Copied<String, Value> values;
  private Set<String> aside;

  Results(Map<String, Value> values, Set<String> aside) {
    this.values = new Copied<>(values);
    this.aside = aside;
  }

  /** The value on the path walked so far; null for none. */
  @Nullable Value get(String key) {
    return aside.contains(key) ? null : values.get(key);
  }

  /** The value that the step gave when the walk last came to it; null for none. */
  @Nullable Value former(String key) {
    return values.get(key);
  }

  void put(String key, @Nullable Value value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
    if (aside.contains(key)) {
      aside = new LinkedHashSet<>(aside);
      aside.remove(key);
    }
  }

  /** A walk begins at the top: nothing is given until it comes to it. */
  void setAside() {
    aside = new LinkedHashSet<>(values.view().keySet());
  }

  Map<String, Value> view() {
    return values.view();
  }

  /** Keys of what the walk has not come to. */
  Set<String> aside() {
    return aside;
  }
}
