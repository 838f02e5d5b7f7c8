package fi.vuoro.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When which document must be looked at, in order: a copy in memory of what the documents say, for
 * a store that can't look them up by time.
 */
public final class Alarms {
  private final Map<String, Instant> byId = new HashMap<>();
  private final TreeSet<Alarm> byTime =
      new TreeSet<>(Comparator.comparing(Alarm::at).thenComparing(Alarm::id));

  /** Sets when a document is to be looked at; null for not at all. */
  public synchronized void set(String id, @Nullable Instant at) {
    Instant old = at == null ? byId.remove(id) : byId.put(id, at);
    if (old != null) {
      byTime.remove(new Alarm(old, id));
    }
    if (at != null) {
      byTime.add(new Alarm(at, id));
    }
  }

  /** Those due, the earliest first, each of them once. */
  public synchronized List<String> takeDue(Instant now, int limit) {
    List<String> due = new ArrayList<>();
    while (due.size() < limit && !byTime.isEmpty() && !byTime.first().at().isAfter(now)) {
      String id = byTime.first().id();
      due.add(id);
      set(id, null);
    }
    return due;
  }

  private record Alarm(Instant at, String id) {}
}
