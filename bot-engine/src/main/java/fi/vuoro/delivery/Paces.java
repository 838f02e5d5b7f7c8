package fi.vuoro.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.exchange.OpenChannel;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Holds each account and each recipient to the pace that a channel allows. Each node takes its part
 * of an account's; a recipient is written to by one node at a time.
 */
final class Paces {
  private static final int MOST = 100_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final TimeMeter time;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN_AFTER).build();

  private final IntSupplier nodes;

  /**
   * @param nodes how many share each account
   */
  Paces(Clock clock, IntSupplier nodes) {
    this.nodes = nodes;
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
    int sharing = Math.max(1, nodes.getAsInt());
    Pace whole = channel.channel().capabilities().account();
    Bucket account = bucket(channel.name() + " " + sharing, whole, sharing);
    Bucket recipient = bucket(identity, channel.channel().capabilities().recipient(), 1);
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

  private Bucket bucket(String key, Pace pace, int sharing) {
    int most = Math.max(1, pace.most() / sharing);
    return buckets.get(
        key,
        k ->
            Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(
                    limit ->
                        limit
                            .capacity(most)
                            .refillGreedy(pace.most(), pace.in().multipliedBy(sharing)))
                .build());
  }
}
