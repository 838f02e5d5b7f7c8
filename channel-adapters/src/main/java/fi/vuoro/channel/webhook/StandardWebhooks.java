package fi.vuoro.channel.webhook;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.http.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Signatures by Standard Webhooks 1.0: HMAC-SHA256 over id, time and body, with a secret that both
 * sides know. While a secret is changed there are two, and either is right.
 *
 * @see <a href="https://www.standardwebhooks.com">the specification</a>
 */
final class StandardWebhooks {
  static final String ID = "webhook-id";
  static final String TIMESTAMP = "webhook-timestamp";
  static final String SIGNATURE = "webhook-signature";

  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;

  private final List<byte[]> keys;

  /**
   * Secrets, separated by blanks.
   *
   * @throws IllegalArgumentException where one is none
   */
  StandardWebhooks(String secrets) {
    keys = Arrays.stream(secrets.strip().split("\\s+")).map(StandardWebhooks::key).toList();
  }

  private static byte[] key(String secret) {
    if (secret.startsWith(PREFIX)) {
      try {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        if (key.length >= SHORTEST) {
          return key;
        }
      } catch (IllegalArgumentException noBase64) {
        // Told below, without what stands in it.
      }
    }
    throw new IllegalArgumentException(
        "\"secret\" must be whsec_ and at least 24 random bytes in Base64; make one by: echo"
            + " whsec_$(openssl rand -base64 32)");
  }

  /** The header for what is sent: a signature by every secret. */
  String signature(String id, String timestamp, String body) {
    return keys.stream()
        .map(key -> signed(key, id, timestamp, body))
        .collect(Collectors.joining(" "));
  }

  /** Whether a call was signed by whoever knows a secret, within five minutes of now. */
  boolean signed(Call call, Instant now) {
    String id = call.header(ID);
    String timestamp = call.header(TIMESTAMP);
    String given = call.header(SIGNATURE);
    if (id == null || id.isEmpty() || given == null || timestamp == null) {
      return false;
    }
    List<String> signatures = Arrays.asList(given.split(" "));
    return Signature.fresh(timestamp, now)
        && keys.stream()
            .map(key -> signed(key, id, timestamp, call.body()))
            .anyMatch(right -> signatures.stream().anyMatch(each -> Signature.same(right, each)));
  }

  private static String signed(byte[] key, String id, String timestamp, String body) {
    byte[] signature = Signature.of(key, id + "." + timestamp + "." + body);
    return "v1," + Base64.getEncoder().encodeToString(signature);
  }
}
