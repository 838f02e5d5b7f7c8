package fi.vuoro.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Conversations that can't be carried on, each with all that is to be carried on of it, in order:
 * what it commits meanwhile waits behind what failed. One lane changes it, one step after the
 * other.
 */
final class SetAside {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 13;

  private final Map<String, Waiting> byId = new ConcurrentHashMap<>();

  private record Waiting(Committed turns, int failures) {}

  int count() {
    return byId.size();
  }

  /** All that waits of a conversation. */
  Committed find(String id) {
    return Objects.requireNonNull(byId.get(id)).turns();
  }

  /** True if its conversation is here, and the commit with it now. */
  boolean follows(Committed committed) {
    return byId.computeIfPresent(
            committed.conversation().id(),
            (id, waiting) -> new Waiting(waiting.turns().and(committed), waiting.failures()))
        != null;
  }

  /** These could not be carried on, once more; how long they wait until they are tried again. */
  Duration add(List<Committed> turns) {
    Committed all = turns.stream().reduce(Committed::and).orElseThrow();
    String id = all.conversation().id();
    int failures = 1 + (byId.get(id) instanceof Waiting(Committed same, int before) ? before : 0);
    byId.put(id, new Waiting(all, failures));
    Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  void remove(String id) {
    byId.remove(id);
  }
}
