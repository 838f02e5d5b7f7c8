package fi.vuoro.channel.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signatures of calls, compared in a time that tells nothing of how much of them is right. */
public final class Signature {
  private static final Duration FRESH = Duration.ofMinutes(5);

  private Signature() {}

  /** HMAC-SHA256 of a text in UTF-8. */
  public static byte[] of(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256.", e);
    }
  }

  /** HMAC-SHA256 of a text by a key that is a text itself, in small hexadecimal digits. */
  public static String hex(String key, String text) {
    return HexFormat.of().formatHex(of(key.getBytes(StandardCharsets.UTF_8), text));
  }

  /** Whether what was given is what was expected; nothing given never is. */
  public static boolean same(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a time in Unix seconds, as a header tells it, is within five minutes of now. */
  public static boolean fresh(@Nullable String seconds, Instant now) {
    return seconds != null
        && seconds.matches("\\d{1,11}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now)
                .abs()
                .compareTo(FRESH)
            <= 0;
  }
}
