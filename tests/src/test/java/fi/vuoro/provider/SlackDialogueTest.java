package fi.vuoro.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues by Slack, over HTTP, with its events, interactions and signatures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackDialogueTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private final Provider slack =
      new Provider(
          "slack",
          Map.of("token", "xoxb-1", "signing-secret", SECRET),
          "/chat.postMessage",
          n -> "{\"ok\":true,\"channel\":\"D024BE91L\",\"ts\":\"1772445600.%06d\"}".formatted(n));

  @AfterAll
  void stop() {
    slack.close();
  }

  private int call(String mediaType, String body, Instant at) {
    String time = Long.toString(at.getEpochSecond());
    byte[] signature = Provider.hmac("HmacSHA256", SECRET, "v0:" + time + ":" + body);
    return slack.call(
        mediaType,
        body,
        Map.of(
            "X-Slack-Request-Timestamp",
            time,
            "X-Slack-Signature",
            "v0=" + HexFormat.of().formatHex(signature)));
  }

  private static String event(String id, String who, String words) {
    return """
        {"type":"event_callback","event_id":"Ev%s","event":{"type":"message",\
        "channel":"D024BE91L","channel_type":"im","user":"%s","text":"%s","ts":"1772445500.000200"}}"""
        .formatted(id, who, words);
  }

  private int writes(String who, String id, String words) {
    return call("application/json", event(id, who, words), slack.now());
  }

  /** The press on a button of a message that was sent. */
  private int presses(String who, String id, String sent, String label) {
    for (JsonNode block : JsonMapper.shared().readTree(sent).path("blocks")) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("text").path("text").asString("").equals(label)) {
          String payload =
              """
              {"type":"block_actions","user":{"id":"%s","name":"aino"},"trigger_id":"%s",\
              "container":{"type":"message","message_ts":"1772445600.000001","channel_id":"D024BE91L"},\
              "actions":[{"type":"button","action_ts":"1772445601.000100","value":"%s",\
              "text":{"type":"plain_text","text":"%s"}}]}"""
                  .formatted(who, id, element.path("value").asString(), label);
          return call(
              "application/x-www-form-urlencoded",
              "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8),
              slack.now());
        }
      }
    }
    throw new AssertionError("There is no button " + label + " in " + sent);
  }

  @Test
  void aDialogueIsHeldByButtonsAndInWordsAndWhatComesTwiceTakesEffectOnce() {
    String who = "U0AINO1";
    assertThat(writes(who, "a1", "Moi")).isEqualTo(200);
    String asked = slack.sent(who, "Tuliko se kuntoon");

    assertThat(presses(who, "11.22.aa", asked, "Ei")).isEqualTo(200);
    slack.sent(who, "ensimmäisestä kerrasta");
    assertThat(presses(who, "11.22.aa", asked, "Ei")).isEqualTo(200);
    assertThat(writes(who, "a1", "Moi")).isEqualTo(200);
    writes(who, "a3", "Kukaan ei soittanut takaisin, vaikka luvattiin");
    slack.sent(who, "Kuinka monta kertaa");

    slack.pass(Duration.ofMinutes(1));
    assertThat(slack.sentTo(who)).doesNotHaveDuplicates();
  }

  @Test
  void aCallThatIsSentAgainLaterByWhoeverListenedIsRefused() {
    String who = "U0AINO2";
    String body = event("b1", who, "Moi");

    assertThat(call("application/json", body, slack.now().minusSeconds(301))).isEqualTo(401);

    slack.pass(Duration.ofMinutes(1));
    assertThat(slack.sentTo(who)).isEmpty();
  }
}
