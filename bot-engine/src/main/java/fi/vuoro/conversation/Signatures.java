package fi.vuoro.conversation;

import fi.vuoro.flow.json.CanonicalJson;
import fi.vuoro.flow.value.Value;
import fi.vuoro.security.InstallationKey;
import fi.vuoro.web.Body;
import fi.vuoro.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a company's own systems vouch for: a customer's reference and the context, until a time. */
@Component
public class Signatures {
  private static final int LONGEST = 300;

  private static final String HMAC = "HmacSHA256";

  private final String siteKey;
  private final Clock clock;

  Signatures(InstallationKey key, Clock clock) {
    this.siteKey = HexFormat.of().formatHex(key.hmac("site-key", "1"));
    this.clock = clock;
  }

  /** The secret that the company's own systems sign with. */
  String siteKey() {
    return siteKey;
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(siteKey.getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java platform has " + HMAC, missing);
    }
  }

  /**
   * True; a signature that is wrong or has expired is never overlooked.
   *
   * @throws Problem 403 when it is
   */
  public boolean verify(Body customer, Map<String, Value> context) {
    String expires = customer.required("expires", LONGEST);
    String canonical = CanonicalJson.write(new Value.Fields(new LinkedHashMap<>(context)));
    String signed = customer.required("ref", LONGEST) + "\n" + expires + "\n" + canonical;
    byte[] given = bytes(customer.required("signature", LONGEST));
    if (!MessageDigest.isEqual(given, hmac(signed))) {
      throw refused("The signature does not fit the reference, the time and the context.");
    }
    if (instant(expires).isBefore(clock.instant())) {
      throw refused("The signature has expired.");
    }
    return true;
  }

  private static Instant instant(String expires) {
    try {
      return Instant.parse(expires);
    } catch (DateTimeException wrong) {
      throw refused("The time of expiry is not a time of RFC 3339.");
    }
  }

  private static byte[] bytes(String hex) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException notHex) {
      return new byte[0];
    }
  }

  private static Problem refused(String detail) {
    return new Problem(HttpStatus.FORBIDDEN, "signature", detail)
        .at("/customer/signature")
        .remedy("Have the customer's own system sign anew.");
  }
}
