package fi.vuoro.models;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hostile replies, and a model that does whatever they say: the conversation goes exactly as it
 * goes where there is no model at all.
 */
class AttackTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static FakeModel model;
  private static Service withModel;
  private static Service without;

  @BeforeAll
  static void started() {
    model = new FakeModel();
    withModel = Service.start(model.settings());
    without = Service.start();
  }

  @AfterAll
  static void stopped() {
    withModel.close();
    without.close();
    model.close();
  }

  @TestFactory
  Stream<DynamicTest> anAttackChangesNothing() throws IOException {
    return attacks().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.path("why").asString(), () -> changesNothing(attack)));
  }

  @Test
  void thereAreManyAndMostOfThemReachTheModel() throws IOException {
    int before = model.asked().size();
    for (JsonNode attack : attacks()) {
      changesNothing(attack);
    }

    assertThat(attacks()).hasSizeGreaterThanOrEqualTo(36);
    assertThat(attacks()).extracting(a -> a.path("language").asString()).contains("fi", "sv", "en");
    assertThat(model.asked().size() - before).isGreaterThanOrEqualTo(30);
  }

  private static void changesNothing(JsonNode attack) {
    JsonNode obeys = attack.path("model");
    model.answers(obeys.isString() ? obeys.asString() : obeys.toString());
    String reply = attack.path("reply").asString().repeat(attack.path("times").asInt(1));
    String language = attack.path("language").asString();

    JsonNode attacked = told(new ChatApi(withModel.url("/")), language, reply);

    assertThat(attacked).isEqualTo(told(new ChatApi(without.url("/")), language, reply));
  }

  /** All that a customer is told, but for the time. */
  private static JsonNode told(ChatApi api, String language, String reply) {
    Answer begun =
        api.begin(
            "transactional-nps", Map.of("language", language, "id", UUID.randomUUID().toString()));
    Answer answer =
        api.send(
            begun.text("conversationId"),
            begun.text("token"),
            Map.of("id", UUID.randomUUID().toString(), "step", "nps", "text", reply));
    var told = JSON.createObjectNode();
    told.put("status", answer.text("status"));
    var messages = told.putArray("messages");
    for (JsonNode message : answer.messages()) {
      var said = message.deepCopy();
      ((tools.jackson.databind.node.ObjectNode) said).remove("at");
      messages.add(said);
    }
    return told;
  }

  private static List<JsonNode> attacks() throws IOException {
    try (var file = AttackTest.class.getResourceAsStream("/models/attacks.jsonl")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(JSON::readTree)
          .toList();
    }
  }
}
