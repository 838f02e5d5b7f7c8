package fi.vuoro.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.exchange.OpenChannel;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/** Holds each account and each recipient to the pace that a channel allows, on this node. */
final class Paces {
  private static final int MOST = 100_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final TimeMeter time;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN_AFTER).build();

  Paces(Clock clock) {
    this.time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
  }

  /** How long to wait before a piece may go; nothing when it may go now, and then it is counted. */
  Duration take(OpenChannel channel, String identity) {
    Bucket account = bucket(channel.name(), channel.channel().capabilities().account());
    Bucket recipient = bucket(identity, channel.channel().capabilities().recipient());
    var one = recipient.estimateAbilityToConsume(1);
    if (!one.canBeConsumed()) {
      return Duration.ofNanos(one.getNanosToWaitForRefill());
    }
    var all = account.tryConsumeAndReturnRemaining(1);
    if (!all.isConsumed()) {
      return Duration.ofNanos(all.getNanosToWaitForRefill());
    }
    recipient.tryConsume(1);
    return Duration.ZERO;
  }

  private Bucket bucket(String key, Pace pace) {
    return buckets.get(
        key,
        k ->
            Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(pace.most()).refillGreedy(pace.most(), pace.in()))
                .build());
  }
}
