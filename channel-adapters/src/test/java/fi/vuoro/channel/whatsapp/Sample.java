package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.http.Signature;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls in the shapes that the Cloud API documents, with invented content. */
final class Sample {
  static final String TOKEN = "token-of-the-test";
  static final String APP_SECRET = "app-secret-of-the-test";
  static final String VERIFY = "verify-token-of-the-test";
  static final String US = "106540352242922";
  static final String URL = "https://ask.example.com/channels/whatsapp";
  static final String ANNA = "+15555550123";
  static final Instant SENT = Instant.parse("2026-03-02T06:59:50Z");

  static final String TAP = Said.CONVERSATION + ".4.o1";

  private Sample() {}

  static Map<String, String> settings(String api) {
    Map<String, String> settings = new HashMap<>();
    settings.put("token", TOKEN);
    settings.put("app-secret", APP_SECRET);
    settings.put("verify-token", VERIFY);
    settings.put("phone-number-id", US);
    settings.put("number", "+1 555 555 0100");
    settings.put("template", "question_waiting");
    settings.put("template-languages", "en_GB, fi, sv");
    settings.put("region", "FI");
    settings.put("url", api);
    return settings;
  }

  /** A call that bears this body, signed. */
  static Call signed(String body) {
    return new Call(
        "POST",
        URI.create(URL),
        Map.of("X-Hub-Signature-256", List.of("sha256=" + Signature.hex(APP_SECRET, body))),
        Map.of(),
        body);
  }

  static String common(String id, String type, String what) {
    return """
    {"from":"15555550123","id":"wamid.%s","timestamp":"1772434790",
     "context":{"from":"15555550100","id":"wamid.question"},"type":"%s","%s":%s}\
    """
        .formatted(id, type, type, what);
  }

  static final String TEXT = common("text", "text", "{\"body\":\"Hyvin meni 😊\"}");

  static final String BUTTON =
      common(
          "button",
          "interactive",
          "{\"type\":\"button_reply\",\"button_reply\":{\"id\":\""
              + TAP
              + "\",\"title\":\"Kyllä\"}}");

  static final String ROW =
      common(
          "row",
          "interactive",
          "{\"type\":\"list_reply\",\"list_reply\":{\"id\":\""
              + TAP
              + "\",\"title\":\"Kyllä\",\"description\":\"niin\"}}");

  static final String QUICK_REPLY =
      common("quick", "button", "{\"payload\":\"" + TAP + "\",\"text\":\"Kyllä\"}");

  static String message(String messages) {
    return call(
        "\"contacts\":[{\"profile\":{\"name\":\"Anna\"},\"wa_id\":\"15555550123\"}],\"messages\":["
            + messages
            + "]");
  }

  static String status(String fields) {
    return call(
        "\"statuses\":[{\"id\":\"wamid.ours\",\"timestamp\":\"1772434790\","
            + "\"recipient_id\":\"15555550123\","
            + fields
            + "}]");
  }

  static String call(String value) {
    return """
    {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[
     {"field":"messages","value":{"messaging_product":"whatsapp",
      "metadata":{"display_phone_number":"15555550100","phone_number_id":"%s"},%s}}]}]}\
    """
        .formatted(US, value);
  }
}
