package fi.vuoro.models;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.ChatApi;
import fi.vuoro.service.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Interviews over HTTP that a model leads: as far as it may, and unnoticed where it can't. */
class ModelInterviewOverHttpTest {
  private static final String STORY =
      "The bill came twice in January, and I called you three times about it before noon.";
  private static final Map<String, String> PHONE =
      Map.of("en", "on the phone", "fi", "puhelimessa", "sv", "i telefon");
  private static final String AUTHORED = "What did that mean for you?";
  private static FakeModel model;
  private static Service service;
  private static Service without;
  private static ChatApi api;

  @BeforeAll
  static void started() {
    model = new FakeModel();
    Map<String, String> settings = new HashMap<>(model.settings());
    settings.put("vuoro.model.time", "3s");
    service = Service.start(settings);
    without = Service.start();
    api = new ChatApi(service.url("/"));
  }

  @AfterAll
  static void stopped() {
    service.close();
    without.close();
    model.close();
  }

  @BeforeEach
  void warm() {
    model.interviews(Interview.next("t1", "", null, ""), "{}");
    Interview.begin(api, "en").writes(STORY);
  }

  @Test
  void itGoesToTheTopicThatTheModelChooses() {
    model.interviews(Interview.next("t2", "", null, ""), "{}");

    assertThat(Interview.begin(api, "en").writes(STORY).open()).isEqualTo("talk/wished");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The bill came twice in January, and I called you three times. | What happened when you called?
          fi | Lasku tuli kahdesti tammikuussa, ja soitin teille kolme kertaa. | Mitä tapahtui, kun soitit?
          sv | Fakturan kom två gånger i januari, och jag ringde er tre gånger. | Vad hände när du ringde?
          """)
  void itAsksOnInTheModelsWords(String language, String story, String words) {
    model.interviews(Interview.next("follow-up", words, null, ""), "{}");

    Interview interview = Interview.begin(api, language).writes(story);

    assertThat(interview.heard()).isEqualTo(words);
    assertThat(interview.answer().body().path("pending").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The bill came twice. Your colleague Tom settled the matter in March. | Tom settled the matter | The bill came twice. | This is how
          fi | Lasku tuli kahdesti. Myyjänne Liisa laittoi sen maaliskuussa kuntoon ja kunnossa se on. | Liisa laittoi sen maaliskuussa kuntoon ja kunnossa se on | Lasku tuli kahdesti. | Näin ymmärsin
          sv | Fakturan kom två gånger. Er kollega Anders ordnade saken i mars. | Anders ordnade saken | Fakturan kom två gånger. | Så här har jag
          """)
  void whatWasToldIsNotAskedAndTheSummaryIsRatedAndAmended(
      String language, String story, String told, String sentence, String understood)
      throws Exception {
    model.interviews(
        Interview.next("t1", "", true, told.replaceFirst("Tom|Liisa|Anders", "[NAME_1]")),
        Interview.summary(story.substring(0, story.indexOf('.')), sentence));

    Interview interview = Interview.begin(api, language).writes(story).skipsTopics();

    assertThat(interview.open()).as("it was told whether it is settled").isEqualTo("talk/where");
    interview.writes(Objects.requireNonNull(PHONE.get(language)));
    assertThat(interview.open()).isEqualTo("talk/rating");
    assertThat(interview.heard()).contains(understood).contains("– " + sentence);
    assertThat(interview.writes("3").open()).isEqualTo("talk/amendment");
    interview.writes(language.equals("fi") ? "Laskussa oli väärä osoite." : "A wrong address, 12.");
    assertThat(interview.answer().text("status")).isEqualTo("completed");
    assertThat(service.asAdministrator("/api/v1/answers?flow=listening&format=ndjson"))
        .contains(told)
        .contains("\"how\":\"found\"");
  }

  @TestFactory
  Stream<DynamicTest> whateverFailsTheInterviewGoesOnAsWithoutAModel() {
    Map<String, Runnable> failures =
        Map.of(
            "slow", () -> model.sleeps(Duration.ofSeconds(30)),
            "asked for fewer calls", () -> model.fails(429),
            "down", () -> model.fails(500),
            "truncated", () -> model.answers("{\"next\":\"t2\",\"quest"),
            "of another form", () -> model.answers("{\"next\":\"t2\"}"),
            "no JSON", () -> model.answers("Let us talk about t2."),
            "a topic that there is not", () -> model.answers(Interview.next("t9", "", null, "")),
            "a wrong value", () -> model.answers(Interview.next("x", "", 7, "in January")),
            "a refusal", () -> model.refuses());
    return failures.entrySet().stream()
        .map(
            failure ->
                DynamicTest.dynamicTest(
                    failure.getKey(),
                    () -> {
                      failure.getValue().run();
                      Interview interview = Interview.begin(api, "en").writes(STORY);
                      assertThat(interview.open()).isEqualTo("talk/happened");
                      assertThat(interview.heard()).isEqualTo(AUTHORED);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whateverFailsTheSummaryIsThatOfTheRules() {
    String next = Interview.next("t1", "", true, "The matter was settled");
    Map<String, Runnable> failures =
        Map.of(
            "truncated", () -> model.breaksOff(next),
            "of another form", () -> model.interviews(next, "{\"points\":7}"),
            "nothing that was said",
                () -> model.interviews(next, Interview.summary("It was cheap", "It was cheap.")),
            "empty", () -> model.interviews(next, ""));
    return failures.entrySet().stream()
        .map(
            failure ->
                DynamicTest.dynamicTest(
                    failure.getKey(),
                    () -> {
                      failure.getValue().run();
                      Interview interview =
                          Interview.begin(api, "en")
                              .writes(STORY + " The matter was settled at last.")
                              .skipsTo("talk/where")
                              .writes("on the phone");
                      assertThat(interview.open()).isEqualTo("talk/rating");
                      assertThat(interview.heard()).contains("in your own words");
                    }));
  }

  @Test
  void callsTokensCostAndFallbacksAreCountedByFlowStepAndTask() throws Exception {
    model.interviews(Interview.next("t1", "", true, "The matter was settled"), "{}");
    Interview.begin(api, "en")
        .writes(STORY + " The matter was settled at last.")
        .skipsTo("talk/where")
        .writes("on the phone");

    List<String> metrics =
        service
            .asAdministrator("/actuator/prometheus")
            .lines()
            .filter(l -> !l.startsWith("#"))
            .toList();
    for (String counted :
        List.of(
            "vuoro_model_calls_seconds_count", "vuoro_model_tokens_total", "vuoro_model_cost")) {
      assertThat(metrics)
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith(counted)
                      .contains("flow=\"listening\"")
                      .contains("step=\"talk/happened\"")
                      .contains("task=\"lead\""));
    }
    assertThat(metrics)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("vuoro_model_fallbacks_total")
                    .contains("step=\"talk/rating\"")
                    .contains("task=\"sum-up\"")
                    .contains("reason=\"nonsense\""));
  }

  @Test
  void theModelSeesNoPersonalDataAndItsQuotesAreTheCustomersOwn() throws Exception {
    model.interviews(Interview.next("t1", "", true, "[NAME_1] settled the matter"), "{}");

    Interview.begin(api, "en").writes("Sarah settled the matter, call me at 040 123 4567.");

    assertThat(model.asked().getLast())
        .contains("[NAME_1] settled the matter")
        .doesNotContain("Sarah")
        .doesNotContain("123 4567");
    assertThat(service.asAdministrator("/api/v1/answers?flow=listening&format=ndjson"))
        .contains("\"words\":\"Sarah settled the matter\"");
  }

  @TestFactory
  Stream<DynamicTest> anAttackChangesNothing() throws Exception {
    List<JsonNode> attacks = Attacks.of("/models/interview-attacks.jsonl");
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(18);
    return attacks.stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.path("why").asString(), () -> changesNothing(attack)));
  }

  private static void changesNothing(JsonNode attack) {
    model.interviews(text(attack.path("lead")), text(attack.path("sum")));
    assertThat(attacked(api, attack)).isEqualTo(attacked(new ChatApi(without.url("/")), attack));
  }

  private static String text(JsonNode answer) {
    return answer.isString() ? answer.asString() : answer.toString();
  }

  /** All that a customer is told after a hostile story, and to the end. */
  private static List<String> attacked(ChatApi api, JsonNode attack) {
    Interview interview =
        Interview.begin(api, attack.path("language").asString())
            .writes(attack.path("reply").asString());
    String first = interview.said();
    String sorted = interview.skipsTo("talk/sorted").said();
    return List.of(first, sorted, interview.skipsTo("talk/rating").said());
  }

  /** Reads attacks. */
  private static final class Attacks {
    private Attacks() {}

    static List<JsonNode> of(String file) throws java.io.IOException {
      try (var in = ModelInterviewOverHttpTest.class.getResourceAsStream(file)) {
        return new String(
                java.util.Objects.requireNonNull(in).readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .map(JsonMapper.shared()::readTree)
            .toList();
      }
    }
  }
}
