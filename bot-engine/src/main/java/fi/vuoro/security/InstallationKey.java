package fi.vuoro.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of this installation, from which each purpose has a key of its own. */
public final class InstallationKey {

  private static final String HMAC = "HmacSHA256";

  private final byte[] secret;

  InstallationKey(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * HMAC-SHA256 of a text under the key for this purpose: 32 bytes that nobody can make without the
   * installation key, and that tell nothing of the text.
   *
   * @param purpose keeps uses apart: a value made for one is worth nothing for another
   */
  public byte[] hmac(String purpose, String text) {
    return hmac(hmac(secret, purpose), text);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }
}
