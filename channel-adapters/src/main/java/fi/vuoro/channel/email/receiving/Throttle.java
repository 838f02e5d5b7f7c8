package fi.vuoro.channel.email.receiving;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ends loops that nothing else gave away: a program at the other end that answers each of our
 * answers. Nobody writes so many mails in an hour.
 */
final class Throttle {
  private static final int MOST = 40;
  private static final Duration IN = Duration.ofHours(1);
  private static final int MOST_SENDERS = 10_000;

  private final Map<String, Map<String, Instant>> mails =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Instant>> eldest) {
          return size() > MOST_SENDERS;
        }
      };

  /** Whether this mail is one too many of its sender's. The same mail again is none. */
  boolean tooMany(String sender, String id, Instant now) {
    Map<String, Instant> recent = mails.computeIfAbsent(sender, s -> new HashMap<>());
    recent.values().removeIf(at -> at.isBefore(now.minus(IN)));
    if (recent.size() >= MOST && !recent.containsKey(id)) {
      return true;
    }
    recent.putIfAbsent(id, now);
    return false;
  }
}
