package fi.vuoro.chat;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.service.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customers who ask something in the middle, and the staff who see what nobody could answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptionTest {

  private final Service service =
      Service.start(Map.of("vuoro.flows", "src/test/resources/knowing"));
  private final ChatApi api = new ChatApi(service.url("/"));

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void aQuestionIsAnsweredWithItsSourceAndTheDialogueGoesOn() {
    Talk talk = Talk.begin(api, "transactional-nps", "sv");

    Answer answer = talk.write("nps", "när har kundtjänst öppet?");

    JsonNode answered = answer.messages().get(1);
    assertThat(answered.path("text").asString()).contains("vardagar klockan 8–18");
    assertThat(answered.path("actions").get(0).path("label").asString()).isEqualTo("Kontakt");
    assertThat(answered.path("actions").get(0).path("url").asString())
        .isEqualTo("https://northernlight.example/sv");
    assertThat(answer.step()).isEqualTo("nps");
  }

  @Test
  void theFlowsOwnAnswerGoesBeforeTheCompanys() {
    Talk talk = Talk.begin(api, "visit", "en");

    Answer answer = talk.write("easy", "when is customer service open?");

    assertThat(answer.messages().get(1).path("text").asString()).startsWith("After your visit");
  }

  @Test
  void anAnswerAndAQuestionInOneReplyAreBothTaken() {
    Talk talk = Talk.begin(api, "transactional-nps", "en");

    Answer answer = talk.write("nps", "8. Who sees my answers?");

    assertThat(answer.messages().get(1).path("text").asString()).contains("can see your answers");
    assertThat(answer.step()).isEqualTo("why");
  }

  @Test
  void whatNothingAnswersIsKeptForTheStaffWhoMarkItAnswered() throws Exception {
    Talk talk = Talk.begin(api, "transactional-nps", "fi");
    Answer kept = talk.write("nps", "Paljonko aurinkopaneelit maksavat?");

    assertThat(kept.messages().get(1).path("text").asString()).contains("en osaa itse vastata");
    JsonNode question = onlyQuestion("?flow=transactional-nps&language=fi&status=open");
    assertThat(question.path("question").asString())
        .isEqualTo("Paljonko aurinkopaneelit maksavat?");
    assertThat(question.path("step").asString()).isEqualTo("nps");

    String id = question.path("id").asString();
    assertThat(put(id, "{\"status\":\"answered\"}").statusCode()).isEqualTo(200);

    assertThat(questions("?status=open&language=fi")).isEmpty();
    assertThat(questions("?status=answered").getFirst().path("answeredAt").asString()).isNotEmpty();
    assertThat(put(id, "{\"status\":\"lost\"}").statusCode()).isEqualTo(400);
    assertThat(put("oq_none", "{\"status\":\"open\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void theStaffReadsWhatWasSaidAroundAQuestionAndWritesItsAnswer() throws Exception {
    Talk talk = Talk.begin(api, "effort", "en");
    talk.write("ces", "What does a heat pump cost?");
    String id = onlyQuestion("?flow=effort").path("id").asString();

    JsonNode around = json("/api/v1/questions/" + id + "/conversation").path("messages");
    assertThat(around.findValuesAsString("text")).contains("What does a heat pump cost?");
    assertThat(around.get(0).path("from").asString()).isEqualTo("bot");

    put(id, "{\"status\":\"answered\",\"answer\":\"From 2000 euros.\"}");

    JsonNode answered = json("/api/v1/questions/" + id);
    assertThat(answered.path("answer").asString()).isEqualTo("From 2000 euros.");
    assertThat(answered.path("status").asString()).isEqualTo("answered");
    assertThat(put(id, "{\"status\":\"answered\",\"answer\":\"" + "x".repeat(4001) + "\"}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(400);
  }

  @Test
  void whoIsNotLoggedInSeesNoQuestions() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI list = service.url("/api/v1/questions");
      assertThat(
              http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).statusCode())
          .isEqualTo(401);
    }
  }

  private JsonNode onlyQuestion(String filter) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> questions(filter), found -> found.size() == 1)
        .getFirst();
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(service.asAdministrator(path));
  }

  private List<JsonNode> questions(String filter) throws IOException, InterruptedException {
    JsonNode items = json("/api/v1/questions" + filter).path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private HttpResponse<String> put(String id, String body)
      throws IOException, InterruptedException {
    byte[] user = ("admin:" + Service.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(service.url("/api/v1/questions/" + id))
              .header("Content-Type", "application/json")
              .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user))
              .PUT(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
