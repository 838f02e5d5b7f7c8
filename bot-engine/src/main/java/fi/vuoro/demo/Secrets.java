package fi.vuoro.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets that hold until the process ends, and what is signed with them. */
record Secrets(SecureRandom random) {

  /** So many random bytes in hexadecimal. */
  String hex(int bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  /** So many random bytes in Base64. */
  String base64(int bytes) {
    return Base64.getEncoder().encodeToString(bytes(bytes));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A keyed hash of a text, by an algorithm such as {@code HmacSHA256}. */
  static byte[] signature(String algorithm, byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + algorithm + ".", e);
    }
  }

  /** The same by HMAC-SHA256, in hexadecimal. */
  static String signed(String key, String text) {
    byte[] secret = key.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(signature("HmacSHA256", secret, text));
  }
}
