package fi.vuoro.delivery;

import fi.vuoro.channel.Delivery;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a piece that the channel didn't take is tried again: after 5 s, then after three times as
 * long each time up to 4 h, each time up to a half longer or shorter by chance; not before the
 * channel said; and twelve times, which is most of a day.
 */
final class Retries {
  private static final int MOST = 12;
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(4);
  private static final double TIMES = 3;

  /** Longer than this nobody can be made to wait. */
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);

  private final IntervalFunction intervals =
      IntervalFunction.ofExponentialBackoff(FIRST, TIMES, LONGEST);

  private final RandomGenerator chance;

  Retries(RandomGenerator chance) {
    this.chance = chance;
  }

  /** How long to wait after so many attempts; empty to give up. */
  Optional<Duration> after(int attempts, Delivery.Later later) {
    if (attempts >= MOST) {
      return Optional.empty();
    }
    double spread = 0.5 + chance.nextDouble();
    Duration own = Duration.ofMillis(Math.round(intervals.apply(attempts) * spread));
    return Optional.of(later.after() == null ? own : max(own, least(later.after(), LONGEST_ASKED)));
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
