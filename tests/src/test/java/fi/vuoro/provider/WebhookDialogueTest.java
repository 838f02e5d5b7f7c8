package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import fi.vuoro.channel.Incoming.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues by a messenger behind the webhook, signed by Standard Webhooks. */
class WebhookDialogueTest extends DialogueContract implements EditingContract, ReceiptContract {
  private static final String KEY = "a secret of 32 bytes, for tests.";

  WebhookDialogueTest() {
    super(
        new Provider(
            "webhook",
            Map.of(
                "secret",
                "whsec_"
                    + Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8))),
            "/.*",
            n -> "{}"),
        Bridge::new);
  }

  @Override
  public Line.Signed edit(String who, String id, String message, String words) {
    return ((Bridge) line).edit(who, id, message, words);
  }

  @Override
  public String named(String sent) {
    return provider.header(sent, "webhook-id");
  }

  @Override
  public Line.Signed receipt(String who, String message, Progress progress) {
    String word = progress.name().toLowerCase(Locale.ROOT);
    return ((Bridge) line)
        .event(id(), "fared", "{\"message\":\"%s\",\"progress\":\"%s\"}".formatted(message, word));
  }

  @Test
  void anEventThatSaysNothingIsToldWhatIsWrong() {
    assertThat(line.call(line.holding("{\"type\":\"sang\",\"data\":{\"address\":\"aino\"}}"), true))
        .isEqualTo(400);
  }

  private record Bridge(Provider messenger) implements Line {
    @Override
    public String person(int number) {
      return "aino-" + number;
    }

    @Override
    public boolean tellsOrder() {
      return true;
    }

    @Override
    public boolean tellsLanguage() {
      return true;
    }

    private Signed event(String id, String type, String data) {
      return new Signed(
          "application/json",
          "{\"type\":\"%s\",\"data\":%s}".formatted(type, data),
          "msg_" + id,
          messenger.now().getEpochSecond());
    }

    @Override
    public Signed text(String who, String language, String id, String words) {
      return event(
          id,
          "wrote",
          "{\"address\":\"%s\",\"language\":\"%s\",\"text\":\"%s\",\"at\":\"%s\"}"
              .formatted(who, language, words, messenger.now()));
    }

    Signed edit(String who, String id, String message, String words) {
      return event(
          id,
          "edited",
          "{\"address\":\"%s\",\"message\":\"msg_%s\",\"text\":\"%s\"}"
              .formatted(who, message, words));
    }

    @Override
    public Signed press(String who, String id, String sent, String label) {
      for (JsonNode message : JsonMapper.shared().readTree(sent).path("data").path("messages")) {
        for (JsonNode option : message.path("question").path("options")) {
          if (option.path("label").asString("").equals(label)) {
            String tap = option.path("tap").asString();
            return event(id, "tapped", "{\"address\":\"%s\",\"tap\":\"%s\"}".formatted(who, tap));
          }
        }
      }
      throw new AssertionError("There is no option " + label + " in " + sent);
    }

    @Override
    public Signed holding(String body) {
      return new Signed("application/json", body, "msg_x", messenger.now().getEpochSecond());
    }

    @Override
    public int call(Signed call, boolean genuine) {
      byte[] signature =
          Provider.hmac(
              "HmacSHA256",
              genuine ? KEY : "another key",
              call.id() + "." + call.at() + "." + call.body());
      return messenger.call(
          call.mediaType(),
          call.body(),
          Map.of(
              "webhook-id",
              call.id(),
              "webhook-timestamp",
              Long.toString(call.at()),
              "webhook-signature",
              "v1," + Base64.getEncoder().encodeToString(signature)));
    }

    @Override
    public ResponseDefinitionBuilder tooOften(int seconds) {
      return status(429).withHeader("Retry-After", seconds + "");
    }

    @Override
    public List<ResponseDefinitionBuilder> troubles() {
      return List.of(status(500), status(502), status(503));
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
      return true;
    }
  }
}
