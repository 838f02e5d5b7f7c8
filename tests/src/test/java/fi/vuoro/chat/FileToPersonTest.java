package fi.vuoro.chat;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.service.Service;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that are sent from the web chat to the person who has taken over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileToPersonTest {
  private final Service service = Service.start(Map.of());
  private final ChatApi api = new ChatApi(service.url("/"));

  @AfterAll
  void stop() {
    service.close();
  }

  private Talk withAPerson() throws Exception {
    service.asAdministrator("PUT", "/api/v1/presence", "{\"here\":true}");
    Talk talk = Talk.begin(api, "en");
    assertThat(talk.wish("human").text("status")).isEqualTo("handed-off");
    return talk;
  }

  private Answer upload(Talk talk, String type, int bytes) {
    return api.upload(talk.id(), talk.token(), "nps", "damage.png", type, new byte[bytes]);
  }

  /** What the staff sees was said last. */
  private JsonNode last(Talk talk) throws Exception {
    JsonNode messages =
        JsonMapper.shared()
            .readTree(service.asAdministrator("/api/v1/conversations/" + talk.id()))
            .path("messages");
    return messages.path(messages.size() - 1);
  }

  @Test
  void thePersonFindsTheFileWithTheMessageThatNamesIt() throws Exception {
    Talk talk = withAPerson();
    String file = upload(talk, "image/png", 1000).text("fileId");

    Answer sent = talk.send(Map.of("id", "a-message", "value", file));

    assertThat(sent.text("status")).isEqualTo("handed-off");
    assertThat(sent.messages().getFirst().path("text").asString()).isEqualTo("📎 damage.png");
    JsonNode seen = last(talk);
    assertThat(seen.path("files").path(0).path("id").asString()).isEqualTo(file);
    assertThat(seen.path("files").path(0).path("bytes").asInt()).isEqualTo(1000);
    assertThat(talk.send(Map.of("id", "a-message", "value", file)).body()).isEqualTo(sent.body());
    assertThat(last(talk)).isEqualTo(seen);
  }

  @Test
  void itAnswersNoQuestionThoughOneWaits() throws Exception {
    Talk talk = withAPerson();
    talk.send(Map.of("value", upload(talk, "application/pdf", 10).text("fileId")));

    service.asAdministrator("POST", "/api/v1/handoffs/" + talk.id() + "/claim", "");
    service.asAdministrator("POST", "/api/v1/handoffs/" + talk.id() + "/hand-back", "");

    assertThat(talk.since(0).step()).isEqualTo("nps");
    assertThat(talk.tap("nps", 9).step()).isEqualTo("why");
  }

  @Test
  void whatNobodyShouldOpenOrIsTooLargeIsRefused() throws Exception {
    Talk talk = withAPerson();

    assertThat(upload(talk, "text/html", 10).status()).isEqualTo(415);
    assertThat(upload(talk, "image/png", 10_000_001).status()).isEqualTo(413);
    assertThat(talk.send(Map.of("value", "fl_" + "a".repeat(26))).status()).isEqualTo(422);
    Answer stranger =
        api.upload(talk.id(), "wrong", "nps", "damage.png", "image/png", new byte[10]);
    assertThat(stranger.status()).isEqualTo(401);
  }

  @Test
  void whoHasNoTokenTiesNoFileToAMessage() throws Exception {
    Talk talk = withAPerson();
    String file = upload(talk, "image/png", 10).text("fileId");

    Answer refused =
        api.send(talk.id(), "wrong", Map.of("id", talk.id() + "-other", "value", file));

    assertThat(refused.status()).isEqualTo(401);
    assertThat(last(talk).has("files")).isFalse();
  }
}
