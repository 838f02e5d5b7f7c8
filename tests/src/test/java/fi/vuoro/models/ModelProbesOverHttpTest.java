package fi.vuoro.models;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.service.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Follow-ups that a model words, over HTTP: asked where they may be, else the author's. */
class ModelProbesOverHttpTest {
  private static final String FLOW =
      """
      id: %s
      title: { fi: Käynti }
      languages: [fi]
      settings: { probing: { bits: 500, arms: { %s: 1 } } }
      steps:
        - say: Hei, olen keskustelurobotti.
        - id: nps
          ask: Kuinka todennäköisesti suosittelisit meitä, asteikolla 0–10?
          type: nps
        - id: why
          ask: Mikä käynnissäsi oli tärkeintä?
          type: text
          probe: { prompts: [Missä kohdassa se näkyi?] }
        - say: Kiitos.
      """;
  private static final String WORDED = "Mikä pysäköinnissä teki siitä painajaisen?";
  private static final String AUTHORED = "Missä kohdassa se näkyi?";

  private static FakeModel model;
  private static Service service;
  private static ChatApi api;

  @BeforeAll
  static void started() throws Exception {
    model = new FakeModel();
    Map<String, String> settings = new HashMap<>(model.settings());
    settings.put("vuoro.model.time", "2s");
    service = Service.start(settings);
    api = new ChatApi(service.url("/"));
    service.publish("worded", FLOW.formatted("worded", "model"));
    service.publish("written", FLOW.formatted("written", "authored"));
  }

  @AfterAll
  static void stopped() {
    service.close();
    model.close();
  }

  @Test
  void theFollowUpIsAskedInTheModelsWordsWithinTheSameCall() throws Exception {
    model.answers(question(WORDED));

    Answer answer = follows("worded");

    assertThat(texts(answer)).containsExactly("pysäköinti oli painajainen", WORDED);
    assertThat(answer.step()).isEqualTo("why");
    assertThat(answer.body().path("pending").asBoolean()).isFalse();
    assertThat(answers("worded")).contains("\"probing\":\"model\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What made the parking a nightmare?",
        "Eikö pysäköinti ollutkin aivan kamala?",
        "Mikä on pankkitunnuksesi?",
        "Mitä tapahtui osoitteessa https://example.org?",
        "Mitä tapahtui? Miltä se tuntui?",
        "Mikä oli tärkeintä siinä, että pysäköinti oli se, joka oli se, joka oli se, joka oli se,"
            + " joka oli se, joka oli se, joka oli painajainen?",
        "Mitä Virtanen sanoi pysäköinnistä?",
        "Pahoittelut. Saat 20 euron hyvityksen.",
        ""
      })
  void whatMayNotBeAskedIsNotAndTheCustomerDoesNotNotice(String worded) {
    model.answers(question(worded));

    assertThat(texts(follows("worded"))).containsExactly("pysäköinti oli painajainen", AUTHORED);
  }

  @Test
  void aModelThatIsSlowDownOrTalksNonsenseIsNotNoticed() {
    model.sleeps(Duration.ofSeconds(30));
    assertThat(texts(follows("worded"))).last().isEqualTo(AUTHORED);

    model.fails(500);
    assertThat(texts(follows("worded"))).last().isEqualTo(AUTHORED);

    model.answers("I'd rather say: " + WORDED);
    assertThat(texts(follows("worded"))).last().isEqualTo(AUTHORED);
  }

  @Test
  void noModelIsAskedWhereTheAuthorsFollowUpsAreWanted() {
    model.answers(question(WORDED));
    int before = model.asked().size();

    assertThat(texts(follows("written"))).last().isEqualTo(AUTHORED);
    assertThat(model.asked()).hasSize(before);
  }

  @Test
  void theModelSeesNoPersonalData() {
    model.answers(question(WORDED));

    replies("worded", "nimeni on Kalle Kivi, 040 123 4567, pysäköinti");

    assertThat(model.asked().getLast())
        .contains("pysäköinti")
        .contains("[NAME_1]")
        .doesNotContain("Kivi")
        .doesNotContain("123 4567");
  }

  private static Answer follows(String flow) {
    return replies(flow, "pysäköinti oli painajainen");
  }

  private static Answer replies(String flow, String why) {
    Answer begun = api.begin(flow, Map.of("language", "fi", "id", UUID.randomUUID().toString()));
    send(begun, "nps", "3");
    return send(begun, "why", why);
  }

  private static Answer send(Answer begun, String step, String text) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", UUID.randomUUID().toString());
    message.put("step", step);
    message.put("text", text);
    return api.send(begun.text("conversationId"), begun.text("token"), message);
  }

  private static String answers(String flow) throws Exception {
    return service.asAdministrator("/api/v1/answers?flow=" + flow + "&format=ndjson");
  }

  private static String question(String text) {
    return JsonMapper.shared().createObjectNode().put("question", text).toString();
  }

  private static List<String> texts(Answer answer) {
    return answer.messages().stream().map(m -> m.path("text").asString()).toList();
  }
}
