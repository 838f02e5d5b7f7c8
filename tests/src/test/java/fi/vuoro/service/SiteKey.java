package fi.vuoro.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** The key by which a company's own systems vouch for their customers. */
public record SiteKey(String key) {

  /** That of a service. */
  public static SiteKey of(Service service) throws IOException, InterruptedException {
    String answer = service.asAdministrator("/api/v1/site-key");
    return new SiteKey(JsonMapper.shared().readTree(answer).path("siteKey").asString());
  }

  /** A customer as the chat API takes one, without a context. */
  public Map<String, Object> vouch(String reference, Instant until) {
    String expires = until.toString();
    return Map.of(
        "ref", reference, "expires", expires, "signature", sign(reference, expires, "{}"));
  }

  /** The signature of a customer, a time, and a context as canonical JSON. */
  public String sign(String reference, String expires, String context) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      String text = reference + "\n" + expires + "\n" + context;
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
