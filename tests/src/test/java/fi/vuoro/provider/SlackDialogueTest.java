package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues by Slack, with its events, interactions and signatures. */
class SlackDialogueTest extends DialogueContract implements EditingContract {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  SlackDialogueTest() {
    super(
        new Provider(
            "slack",
            Map.of("token", "xoxb-1", "signing-secret", SECRET),
            "/chat.postMessage",
            n -> "{\"ok\":true,\"channel\":\"D024BE91L\",\"ts\":\"1772445600.%06d\"}".formatted(n)),
        Events::new);
  }

  @Override
  public Line.Signed edit(String who, String id, String message, String words) {
    return ((Events) line).edit(who, id, message, words);
  }

  @Test
  void aCallThatIsKeptBackForLaterIsRefused() {
    String who = somebody();
    Line.Signed hello = line.text(who, "fi", id(), "Moi");
    provider.pass(Duration.ofSeconds(301));

    assertThat(line.call(hello, true)).isEqualTo(401);

    begun(somebody());
    assertThat(provider.sentTo(who)).isEmpty();
  }

  private record Events(Provider slack) implements Line {
    @Override
    public String person(int number) {
      return "U0AINO" + number;
    }

    @Override
    public boolean tellsOrder() {
      return true;
    }

    @Override
    public boolean tellsLanguage() {
      return false;
    }

    @Override
    public Signed text(String who, String language, String id, String words) {
      return holding(
          """
          {"type":"event_callback","event_id":"Ev%s","event":{"type":"message",\
          "channel":"D024BE91L","channel_type":"im","user":"%s","text":"%s","ts":"%d.%06d"}}"""
              .formatted(id, who, words, 1772445500, Integer.parseInt(id)));
    }

    Signed edit(String who, String id, String message, String words) {
      return holding(
          """
              {"type":"event_callback","event_id":"Ev%s","event":{"type":"message",\
              "subtype":"message_changed","hidden":true,"channel":"D024BE91L","channel_type":"im",\
              "ts":"1772445501.000100","message":{"type":"message","user":"%s","text":"%s",\
              "edited":{"user":"%s","ts":"1772445501.000000"},"ts":"%d.%06d"}}}"""
              .formatted(id, who, words, who, 1772445500, Integer.parseInt(message)));
    }

    @Override
    public Signed press(String who, String id, String sent, String label) {
      for (JsonNode block : JsonMapper.shared().readTree(sent).path("blocks")) {
        for (JsonNode element : block.path("elements")) {
          if (element.path("text").path("text").asString("").equals(label)) {
            String payload =
                """
                {"type":"block_actions","user":{"id":"%s","name":"aino"},"trigger_id":"%s",\
                "container":{"type":"message","message_ts":"1772445600.000001",\
                "channel_id":"D024BE91L"},"actions":[{"type":"button",\
                "action_ts":"1772445601.000100","value":"%s",\
                "text":{"type":"plain_text","text":"%s"}}]}"""
                    .formatted(who, id, element.path("value").asString(), label);
            return new Signed(
                "application/x-www-form-urlencoded",
                "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8),
                "",
                slack.now().getEpochSecond());
          }
        }
      }
      throw new AssertionError("There is no button " + label + " in " + sent);
    }

    @Override
    public Signed holding(String body) {
      return new Signed("application/json", body, "", slack.now().getEpochSecond());
    }

    @Override
    public int call(Signed call, boolean genuine) {
      String signed = "v0:" + call.at() + ":" + call.body();
      byte[] signature = Provider.hmac("HmacSHA256", genuine ? SECRET : "another secret", signed);
      return slack.call(
          call.mediaType(),
          call.body(),
          Map.of(
              "X-Slack-Request-Timestamp",
              Long.toString(call.at()),
              "X-Slack-Signature",
              "v0=" + HexFormat.of().formatHex(signature)));
    }

    @Override
    public ResponseDefinitionBuilder tooOften(int seconds) {
      return jsonResponse("{\"ok\":false,\"error\":\"ratelimited\"}", 429)
          .withHeader("Retry-After", seconds + "");
    }

    @Override
    public List<ResponseDefinitionBuilder> troubles() {
      return List.of(
          jsonResponse("{\"ok\":false,\"error\":\"internal_error\"}", 200),
          jsonResponse("{\"ok\":false,\"error\":\"service_unavailable\"}", 503),
          status(500));
    }

    @Override
    public boolean hasButtons() {
      return true;
    }

    @Override
    public boolean stopsByItself() {
      return false;
    }

    @Override
    public boolean knowsRepeats() {
      return false;
    }
  }
}
