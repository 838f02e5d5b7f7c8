package fi.vuoro.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When which conversation must be looked at, in order; a copy of what the documents say. */
@Component
class Alarms {
  private final Map<String, Instant> byId = new HashMap<>();
  private final TreeSet<Alarm> byTime =
      new TreeSet<>(Comparator.comparing(Alarm::at).thenComparing(Alarm::id));

  synchronized void set(String id, @Nullable Instant at) {
    Instant old = at == null ? byId.remove(id) : byId.put(id, at);
    if (old != null) {
      byTime.remove(new Alarm(old, id));
    }
    if (at != null) {
      byTime.add(new Alarm(at, id));
    }
  }

  /** Those due, the earliest first, each of them once. */
  synchronized List<String> takeDue(Instant now, int limit) {
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
