package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues by a messenger behind the webhook, over HTTP, signed by Standard Webhooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookDialogueTest {
  private static final String KEY = "a secret of 32 bytes, for tests.";
  private static final String SECRET =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString(KEY.getBytes(java.nio.charset.StandardCharsets.UTF_8));

  private final Provider messenger =
      new Provider("webhook", Map.of("secret", SECRET), "/.*", n -> "{}");

  @AfterAll
  void stop() {
    messenger.close();
  }

  private int call(String id, String key, String type, String data) {
    String time = Long.toString(messenger.now().getEpochSecond());
    String body = "{\"type\":\"%s\",\"data\":%s}".formatted(type, data);
    byte[] signature = Provider.hmac("HmacSHA256", key, id + "." + time + "." + body);
    return messenger.call(
        "application/json",
        body,
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", time,
            "webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature)));
  }

  private int writes(String who, String id, String words) {
    return call(id, KEY, "wrote", "{\"address\":\"%s\",\"text\":\"%s\"}".formatted(who, words));
  }

  private int presses(String who, String id, String sent, String label) {
    for (JsonNode message : JsonMapper.shared().readTree(sent).path("data").path("messages")) {
      for (JsonNode option : message.path("question").path("options")) {
        if (option.path("label").asString("").equals(label)) {
          String tap = option.path("tap").asString();
          return call(id, KEY, "tapped", "{\"address\":\"%s\",\"tap\":\"%s\"}".formatted(who, tap));
        }
      }
    }
    throw new AssertionError("There is no option " + label + " in " + sent);
  }

  @Test
  void aDialogueIsHeldByTapsAndInWordsAndWhatComesTwiceTakesEffectOnce() {
    String who = "aino-1";
    assertThat(writes(who, "m1", "Moi")).isEqualTo(200);
    String asked = messenger.sent(who, "Tuliko se kuntoon");

    assertThat(presses(who, "m2", asked, "Ei")).isEqualTo(200);
    messenger.sent(who, "ensimmäisestä kerrasta");
    assertThat(presses(who, "m2", asked, "Ei")).isEqualTo(200);
    assertThat(writes(who, "m1", "Moi")).isEqualTo(200);
    writes(who, "m3", "Kukaan ei soittanut takaisin, vaikka luvattiin");
    messenger.sent(who, "Kuinka monta kertaa");

    assertThat(messenger.sentTo(who)).doesNotHaveDuplicates();
  }

  @Test
  void aForgedEventIsRefusedAndAnEventThatSaysNothingIsToldWhatIsWrong() {
    assertThat(call("f1", "another key", "wrote", "{\"address\":\"aino-2\",\"text\":\"Moi\"}"))
        .isEqualTo(401);
    assertThat(call("f2", KEY, "sang", "{\"address\":\"aino-2\"}")).isEqualTo(400);

    messenger.pass(Duration.ofMinutes(1));
    assertThat(messenger.sentTo("aino-2")).isEmpty();
  }

  @Test
  void whatTheMessengerCannotTakeNowIsSentAgainUnderTheSameKey() {
    String who = "aino-3";
    messenger.answers(aResponse().withStatus(503).withHeader("Retry-After", "120"));
    writes(who, "r1", "Moi");
    messenger.until(() -> messenger.sentTo(who).stream().anyMatch(b -> b.contains("Tuliko")));
    int before = messenger.sentTo(who).size();

    messenger.takes();
    messenger.pass(Duration.ofSeconds(130));

    messenger.until(() -> messenger.sentTo(who).size() > before);
  }
}
