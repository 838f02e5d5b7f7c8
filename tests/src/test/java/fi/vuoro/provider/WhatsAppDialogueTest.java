package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues by WhatsApp, over HTTP, with the Cloud API's notifications and signatures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatsAppDialogueTest {
  private static final String SECRET = "0123456789abcdef";
  private static final String NUMBER_ID = "106540352242922";

  private final Provider whatsapp =
      new Provider(
          "whatsapp",
          Map.of(
              "token",
              "EAAJB",
              "app-secret",
              SECRET,
              "verify-token",
              "a-word",
              "phone-number-id",
              NUMBER_ID),
          "/" + NUMBER_ID + "/messages",
          n ->
              "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.%d\"}]}"
                  .formatted(n));

  @AfterAll
  void stop() {
    whatsapp.close();
  }

  private int notify(String secret, String who, String message) {
    String body =
        """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",\
        "value":{"messaging_product":"whatsapp",\
        "metadata":{"display_phone_number":"15550783881","phone_number_id":"%s"},\
        "contacts":[{"profile":{"name":"Aino"},"wa_id":"%s"}],\
        "messages":[{"from":"%s","timestamp":"%d",%s}]}}]}]}"""
            .formatted(NUMBER_ID, who, who, whatsapp.now().getEpochSecond(), message);
    String signature =
        "sha256=" + HexFormat.of().formatHex(Provider.hmac("HmacSHA256", secret, body));
    return whatsapp.call("application/json", body, Map.of("X-Hub-Signature-256", signature));
  }

  private static String text(String id, String words) {
    return "\"id\":\"wamid.%s\",\"type\":\"text\",\"text\":{\"body\":\"%s\"}".formatted(id, words);
  }

  /** The press on a button of a message that was sent. */
  private static String press(String id, String sent, String title) {
    JsonNode message = JsonMapper.shared().readTree(sent);
    for (JsonNode button : message.path("interactive").path("action").path("buttons")) {
      JsonNode reply = button.path("reply");
      if (reply.path("title").asString().equals(title)) {
        return """
            "id":"wamid.%s","type":"interactive","interactive":{"type":"button_reply",\
            "button_reply":{"id":"%s","title":"%s"}}"""
            .formatted(id, reply.path("id").asString(), title);
      }
    }
    throw new AssertionError("There is no button " + title + " in " + sent);
  }

  @Test
  void aDialogueIsHeldByButtonsAndInWordsAndWhatComesTwiceTakesEffectOnce() {
    String who = "447700900211";
    assertThat(notify(SECRET, who, text("a1", "Moi"))).isEqualTo(200);
    String asked = whatsapp.sent(who, "Tuliko se kuntoon");

    assertThat(notify(SECRET, who, press("a2", asked, "Ei"))).isEqualTo(200);
    whatsapp.sent(who, "ensimmäisestä kerrasta");
    assertThat(notify(SECRET, who, press("a2", asked, "Ei"))).isEqualTo(200);
    assertThat(notify(SECRET, who, text("a1", "Moi"))).isEqualTo(200);
    notify(SECRET, who, text("a3", "Kukaan ei soittanut takaisin, vaikka luvattiin"));
    whatsapp.sent(who, "Kuinka monta kertaa");

    whatsapp.pass(Duration.ofMinutes(1));
    assertThat(whatsapp.sentTo(who)).doesNotHaveDuplicates();
  }

  @Test
  void aPressOnAnEarlierQuestionCorrectsTheAnswer() {
    String who = "447700900215";
    notify(SECRET, who, text("e1", "Moi"));
    String asked = whatsapp.sent(who, "Tuliko se kuntoon");
    notify(SECRET, who, press("e2", asked, "Ei"));
    whatsapp.sent(who, "ensimmäisestä kerrasta");

    assertThat(notify(SECRET, who, press("e3", asked, "Kyllä"))).isEqualTo(200);

    whatsapp.sent(who, "Mikä siinä auttoi");
  }

  @Test
  void aForgedNotificationIsRefusedAndLeavesNoTrace() {
    String who = "447700900212";

    assertThat(notify("another secret", who, text("b1", "Moi"))).isEqualTo(401);

    whatsapp.pass(Duration.ofMinutes(1));
    assertThat(whatsapp.sentTo(who)).isEmpty();
  }

  @Test
  void whatWhatsAppCannotTakeNowIsSentAgainAfterTheTimeThatItTells() {
    String who = "447700900213";
    whatsapp.answers(
        jsonResponse("{\"error\":{\"code\":130429,\"message\":\"Rate limit hit\"}}", 429)
            .withHeader("Retry-After", "120"));
    notify(SECRET, who, text("c1", "Moi"));
    whatsapp.until(() -> whatsapp.sentTo(who).size() == 1);

    whatsapp.takes();
    whatsapp.pass(Duration.ofSeconds(20));
    assertThat(whatsapp.sentTo(who)).hasSize(1);
    whatsapp.pass(Duration.ofSeconds(90));

    whatsapp.until(() -> whatsapp.sentTo(who).size() == 2);
  }
}
