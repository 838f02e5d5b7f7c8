package fi.vuoro.flow.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Chance that can be drawn again: the first 64 bits of SHA-256 of the conversation's seed, the
 * step's key and the purpose.
 */
final class Chance {
  private final byte[] digest;
  private long state;

  private Chance(byte[] digest) {
    this.digest = digest;
    this.state = ByteBuffer.wrap(digest).getLong();
  }

  static Chance of(String seed, String key, String purpose) {
    String named = seed + '\n' + key + '\n' + purpose;
    return new Chance(sha256().digest(named.getBytes(StandardCharsets.UTF_8)));
  }

  /** Uniform in [0, 1). */
  double fraction() {
    return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
  }

  /** The items in an order in which each order is as likely (Fisher and Yates). */
  <T> List<T> shuffle(List<T> items) {
    List<T> order = new ArrayList<>(items);
    for (int last = order.size() - 1; last > 0; last--) {
      int other = (int) Long.remainderUnsigned(next(), last + 1L);
      T kept = order.get(last);
      order.set(last, order.get(other));
      order.set(other, kept);
    }
    return order;
  }

  /** SplitMix64 (Steele, Lea and Flood 2014), seeded by the digest. */
  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
