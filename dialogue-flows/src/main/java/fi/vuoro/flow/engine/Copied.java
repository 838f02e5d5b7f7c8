package fi.vuoro.flow.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map that is copied at the first change, so that a turn which changes nothing costs nothing. */
final class Copied<K, V> {
  private Map<K, V> map;
  private boolean own;

  Copied(Map<K, V> map) {
    this.map = map;
  }

  @Nullable V get(K key) {
    return map.get(key);
  }

  boolean has(K key) {
    return map.containsKey(key);
  }

  void put(K key, V value) {
    owned().put(key, value);
  }

  void remove(K key) {
    if (map.containsKey(key)) {
      owned().remove(key);
    }
  }

  /** A view; not to be changed, nor kept over a change. */
  Map<K, V> view() {
    return Collections.unmodifiableMap(map);
  }

  private Map<K, V> owned() {
    if (!own) {
      map = new LinkedHashMap<>(map);
      own = true;
    }
    return map;
  }
}
