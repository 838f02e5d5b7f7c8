package fi.vuoro.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * So many times a minute for each key, evenly and in bursts up to a whole minute's worth. It is
 * kept in memory, for a bounded number of keys: when there are more, those that were used least are
 * forgotten.
 */
public final class RateLimit {

  private static final int MOST_KEYS = 100_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int perMinute;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  /** 0 a minute is no limit. */
  public RateLimit(int perMinute) {
    this(perMinute, TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimit(int perMinute, TimeMeter time) {
    this.perMinute = perMinute;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
  }

  /**
   * Counts one use of the key.
   *
   * @throws Problem 429 with the time to wait, if there were too many
   */
  public void use(String key) {
    if (perMinute > 0) {
      ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        throw tooMany(probe.getNanosToWaitForRefill());
      }
    }
  }

  /**
   * Checks without counting.
   *
   * @throws Problem as {@link #use}
   */
  public void check(String key) {
    if (perMinute > 0) {
      var estimate = bucket(key).estimateAbilityToConsume(1);
      if (!estimate.canBeConsumed()) {
        throw tooMany(estimate.getNanosToWaitForRefill());
      }
    }
  }

  private Bucket bucket(String key) {
    return buckets.get(key, k -> newBucket());
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
        .build();
  }

  private static Problem tooMany(long nanos) {
    long seconds = Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    String wait = Long.toString(Math.max(1, seconds));
    return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "That was too often.")
        .remedy("Wait " + wait + " s, then send the same again.")
        .header(HttpHeaders.RETRY_AFTER, wait);
  }
}
