package fi.vuoro.flow.reading;

import fi.vuoro.flow.quality.Gauges;
import java.util.HashSet;
import java.util.Set;

/** What texts speak of: stems of their words but those that hold sentences together. */
record Topics(Set<String> stems) {
  /** Letters from which a stem can tell a word. */
  private static final int TELLING = 4;

  static Topics of(String text, String language) {
    Set<String> stems = new HashSet<>(Gauges.builtIn().said(text, language));
    // "Onko" is a word of its own, and its stem is not: "on" holds a sentence together.
    stems.removeIf(stem -> Gauges.builtIn().said(stem, language).isEmpty());
    return new Topics(stems);
  }

  /** How many of these are spoken of in another text, too. */
  long sharedWith(Topics other) {
    return stems.stream().filter(other::has).count();
  }

  /** Whether another text speaks of nothing else than these. */
  boolean hasAll(Set<String> others) {
    return others.stream().allMatch(this::has);
  }

  private boolean has(String stem) {
    return stems.stream().anyMatch(own -> isSame(own, stem));
  }

  /** "Asio" and "asioi" are stems of the same word; stemmers don't always see it. */
  private static boolean isSame(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    return one.equals(other)
        || (shorter.length() >= TELLING
            && longer.startsWith(shorter)
            && longer.length() - shorter.length() <= 2);
  }
}
