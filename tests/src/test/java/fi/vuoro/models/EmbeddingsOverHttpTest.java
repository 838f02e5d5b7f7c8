package fi.vuoro.models;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.service.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What customers ask, found by its meaning where its words alone don't tell. */
class EmbeddingsOverHttpTest {
  private static final String OTHERWISE = "vieläkö näitä kysymyksiä riittää";
  private static FakeEmbeddings embeddings;
  private static Service service;
  private static ChatApi api;

  @BeforeAll
  static void started() throws InterruptedException {
    embeddings = new FakeEmbeddings();
    Map<String, String> settings = new HashMap<>(embeddings.settings());
    settings.put("vuoro.embedding.time", "2s");
    settings.put("vuoro.limits.starts-per-minute", "0");
    settings.put("vuoro.limits.messages-per-minute-from-address", "0");
    service = Service.start(settings);
    api = new ChatApi(service.url("/"));
    // The first that is asked has what is known read and placed.
    says("Montako kysymystä on?");
    for (int i = 0; i < 200 && !isPlaced(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isPlaced() {
    return texts(says(OTHERWISE)).toString().contains("kahdesta neljään");
  }

  @AfterAll
  static void stopped() {
    service.close();
    embeddings.close();
  }

  @AfterEach
  void itWorks() {
    embeddings.works();
  }

  @Test
  void aQuestionInOtherWordsIsAnsweredAndTheDialogueReturnsToItsOwn() {
    Answer answer = says(OTHERWISE);

    assertThat(texts(answer).get(1)).contains("kahdesta neljään");
    assertThat(answer.step()).isEqualTo("nps");
  }

  @Test
  void whatLiesNearNothingIsNotAnswered() {
    assertThat(texts(says("saako teiltä ostaa keltaista maalia?")).toString())
        .doesNotContain("kahdesta neljään");
  }

  @Test
  void theModelSeesNoPersonalData() {
    says("saako Kalle Kivi numerosta 040 123 4567 keltaista maalia?");

    assertThat(embeddings.asked()).anyMatch(text -> text.contains("[NAME_1]"));
    assertThat(embeddings.asked())
        .noneMatch(text -> text.contains("Kivi") || text.contains("4567"));
  }

  @Test
  void whereItFailsOrIsSlowWordsAloneDecideAndNobodyNotices() {
    embeddings.fails(500);
    Answer failed = says("riittääkö näitä kysymyksiä vielä pitkään");
    embeddings.sleeps(Duration.ofSeconds(30));
    Answer slow = says("riittääkö teillä kysymyksiä vielä pitkään");

    assertThat(failed.status()).isEqualTo(200);
    assertThat(failed.step()).isEqualTo("nps");
    assertThat(slow.step()).isEqualTo("nps");
    assertThat(texts(says("Montako kysymystä on?")).get(1)).contains("kahdesta neljään");
  }

  @Test
  void callsAndFallbacksAreCounted() throws Exception {
    embeddings.fails(500);
    says("onko näitä kysymyksiä vielä rutkasti");

    assertThat(service.asAdministrator("/actuator/prometheus"))
        .containsPattern("vuoro_model_calls_seconds_count\\{[^}]*task=\"place\"")
        .containsPattern("vuoro_model_fallbacks_total\\{[^}]*reason=\"failed\"[^}]*task=\"place\"")
        .doesNotContain("rutkasti");
  }

  private static Answer says(String text) {
    Answer begun =
        api.begin(
            "transactional-nps", Map.of("language", "fi", "id", UUID.randomUUID().toString()));
    return api.send(
        begun.text("conversationId"),
        begun.text("token"),
        Map.of("id", UUID.randomUUID().toString(), "step", "nps", "text", text));
  }

  private static List<String> texts(Answer answer) {
    return answer.messages().stream().map(m -> m.path("text").asString()).toList();
  }
}
