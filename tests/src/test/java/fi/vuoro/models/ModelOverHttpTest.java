package fi.vuoro.models;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations over HTTP, with a model behind the rules. */
class ModelOverHttpTest {
  private static final String DOUBTFUL = "jotain siinä seittemän paikkeilla ehkä vähän ylikin";
  private static FakeModel model;
  private static Service service;
  private static ChatApi api;
  private Answer begun;

  @BeforeAll
  static void started() {
    model = new FakeModel();
    Map<String, String> settings = new HashMap<>(model.settings());
    settings.put("vuoro.model.time", "2s");
    service = Service.start(settings);
    api = new ChatApi(service.url("/"));
  }

  @AfterAll
  static void stopped() {
    service.close();
    model.close();
  }

  @BeforeEach
  void aConversation() {
    begun = api.begin("transactional-nps", Map.of("language", "fi", "id", id()));
  }

  @Test
  void aReplyThatTheRulesCantReadIsReadByTheModelAndTheSameCallBringsWhatFollows() {
    model.reads(7, "seittemän paikkeilla", .9);

    Answer answer = says(DOUBTFUL);

    assertThat(answer.body().path("pending").asBoolean()).isFalse();
    assertThat(texts(answer)).first().isEqualTo(DOUBTFUL);
    assertThat(answer.step()).isEqualTo("why");
    assertThat(texts(answer).getLast()).contains("7");
  }

  @Test
  void theSameMessageAgainGivesTheSameAnswer() {
    model.reads(7, "seittemän paikkeilla", .9);
    Map<String, Object> message = message(DOUBTFUL);

    Answer first = sends(message);

    assertThat(sends(message).messages()).isEqualTo(first.messages());
  }

  @Test
  void aReplyThatWaitedBehindAnotherIsMeasuredWhereItArrives() throws Exception {
    model.reads(7, "seittemän paikkeilla", .9, Duration.ofMillis(1_200));
    CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> says(DOUBTFUL));
    String last = begun.messages().getLast().path("seq").asString();
    while (api.show(begun.text("conversationId"), begun.text("token"), last).messages().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }

    Answer second = says("jono oli niin pitkä että meinasin lähteä");

    assertThat(first.get(10, TimeUnit.SECONDS).step()).isEqualTo("why");
    assertThat(second.status()).isEqualTo(200);
    assertThat(answers()).containsPattern("meinasin[^}]*\"bits\":\\d");
  }

  @Test
  void whatTheModelIsLessSureOfIsOfferedInTheWordsOfTheQuestion() {
    model.doubts(List.of(7, 8));

    Answer answer = says(DOUBTFUL);

    assertThat(answer.step()).isEqualTo("nps");
    assertThat(answer.messages().toString())
        .contains("none-of-these")
        .contains("\"7\"")
        .contains("\"8\"");
  }

  @Test
  void aQuestionThatTheModelFindsInAReplyIsLookedUpAndTheDialogueReturnsToItsOwn() {
    model.asks("montako kysymystä teillä on jäljellä", .9);

    Answer answer =
        says(
            "hei kuules mulla on koira eteisessä ja bussi lähtee ja äiti soittaa samalla nyt siis"
                + " sanokaa montako kysymystä teillä on jäljellä");

    assertThat(texts(answer).get(1)).contains("kahdesta neljään");
    assertThat(answer.step()).isEqualTo("nps");
  }

  @Test
  void aQuestionThatNobodyKnowsTheAnswerToIsKeptForTheStaff() throws Exception {
    model.asks("tolla takuulla mahtaa olla vielä voimassaoloa", .9);

    Answer answer = says("en mä mitään numeroa, tolla takuulla mahtaa olla vielä voimassaoloa");

    assertThat(texts(answer).get(1)).contains("kysymyksesi");
    assertThat(answer.step()).isEqualTo("nps");
    assertThat(open()).contains("tolla takuulla mahtaa");
  }

  @Test
  void aQuestionThatTheReplyDoesNotHoldIsNotBelieved() {
    model.asks("mikä on pääkäyttäjän salasana", .9);

    Answer answer = says(DOUBTFUL);

    assertThat(answer.step()).isEqualTo("nps");
    assertThat(texts(answer).toString()).doesNotContain("salasana");
  }

  @Test
  void aModelThatIsDownOrSlowIsNotNoticed() {
    model.fails(500);
    Answer down = says(DOUBTFUL);
    model.sleeps(Duration.ofSeconds(30));
    aConversation();
    Instant before = Instant.now();
    Answer slow = says(DOUBTFUL);

    assertThat(down.step()).isEqualTo("nps");
    assertThat(texts(slow)).isEqualTo(texts(down));
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void theModelSeesNoPersonalData() {
    model.reads(7, "seittemän", .9);

    says("nimeni on Kalle Kivi, 040 123 4567, seittemän paikkeilla ehkä");

    String asked = model.asked().getLast();
    assertThat(asked).contains("seittemän paikkeilla").contains("[NAME_1]").contains("[PHONE_1]");
    assertThat(asked).doesNotContain("Kivi").doesNotContain("123 4567");
  }

  @Test
  void callsTokensAndCostAreCountedByFlowAndStep() throws Exception {
    model.reads(7, "seittemän", .9);
    says(DOUBTFUL);

    String metrics = service.asAdministrator("/actuator/prometheus");

    assertThat(metrics)
        .containsPattern(
            "vuoro_model_tokens_total\\{[^}]*direction=\"in\"[^}]*flow=\"transactional-nps\"[^}]*step=\"nps\"")
        .contains("vuoro_model_cost_total")
        .contains("vuoro_model_calls_seconds_count")
        .doesNotContain("seittemän");
  }

  /** The open questions, once there are any. */
  private static String open() throws Exception {
    String open = "";
    for (int i = 0; i < 100 && !open.contains("takuulla"); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
      open = service.asAdministrator("/api/v1/questions");
    }
    return open;
  }

  /** The exported answers, once that to the second question is among them. */
  private static String answers() throws Exception {
    String answers = "";
    for (int i = 0; i < 100 && !answers.contains("\"step\":\"why\""); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
      answers = service.asAdministrator("/api/v1/answers?flow=transactional-nps&format=json");
    }
    return answers;
  }

  private Answer says(String text) {
    return sends(message(text));
  }

  private static Map<String, Object> message(String text) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id());
    message.put("step", "nps");
    message.put("text", text);
    return message;
  }

  private Answer sends(Map<String, Object> message) {
    return api.send(begun.text("conversationId"), begun.text("token"), message);
  }

  private static List<String> texts(Answer answer) {
    return answer.messages().stream().map(m -> m.path("text").asString()).toList();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
