package fi.vuoro.customer;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Ids that mean nothing: a prefix and 128 random bits in base32. */
@Component
public final class RandomIds {
  private static final char[] DIGITS = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int LENGTH = 26;

  private final SecureRandom random = new SecureRandom();

  /** A new id. */
  public String next(String prefix) {
    byte[] bits = new byte[16];
    random.nextBytes(bits);
    return prefix + "_" + base32(bits);
  }

  /** Bytes in lower-case base32 (RFC 4648) without padding, the first 128 bits of them. */
  public static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder(LENGTH);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < 16; i++) {
      buffer = (buffer << 8) | (bytes[i] & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(DIGITS[(buffer >> bits) & 31]);
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(DIGITS[(buffer << (5 - bits)) & 31]);
    }
    return text.toString();
  }
}
