package fi.vuoro.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.Events;
import fi.vuoro.chat.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A customer in the web chat is handed to a person and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakingOverTest {
  private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
  private static final String NPS = "transactional-nps";
  private static final String HELP =
      """
      id: help
      title: { en: Help }
      languages: [en]
      steps:
        - say:
            en: Hello, I am a chat robot.
        - id: ok
          ask:
            en: Is all well?
          type: yesno
        - id: person
          if: not(ok)
          handoff: installation
          reason: not-well
          priority: high
          text:
            en: A colleague takes over.
        - id: quick
          ask:
            en: Was it quick?
          type: yesno
      """;

  private final Office office = new Office(NOON, Map.of());

  @BeforeAll
  void people() {
    office.hire("liisa", "agent", "Liisa");
    office.hire("matti", "agent", "Matti");
    office.hire("rauha", "researcher", null);
    office.says("liisa", true);
    office.publish("help", HELP);
  }

  @BeforeEach
  void liisaIsHere() {
    office.says("liisa", true);
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  void fromTheRobotToAPersonAndBackToTheSameQuestion() {
    Talk talk = office.customer(NPS, "en");
    try (Events browser = office.browser(talk)) {
      Answer asked = talk.wish("human");
      assertThat(asked.text("status")).isEqualTo("handed-off");
      assertThat(texts(asked)).last().asString().startsWith("I'll pass you on to a person.");
      assertThat(heard(browser, "bot")).startsWith("I'll pass you on");
      assertThat(heard(browser, "bot")).startsWith("Somebody is here now");

      assertThat(office.does("liisa", "claim", talk.id()).status()).isEqualTo(200);
      JsonNode status = browser.next("status").data();
      while (!status.has("agent")) {
        status = browser.next("status").data();
      }
      assertThat(status.path("agent").path("name").asString()).isEqualTo("Liisa");
      assertThat(office.story("liisa", talk.id()))
          .extracting(message -> message.path("text").asString())
          .containsAll(texts(talk.begun()));

      assertThat(office.writes("liisa", talk.id(), "m1", "Hello, how can I help?").status())
          .isEqualTo(200);
      assertThat(heard(browser, "bot")).startsWith("Liisa of our staff is with you now");
      JsonNode words = message(browser, "agent");
      assertThat(words.path("text").asString()).isEqualTo("Hello, how can I help?");
      assertThat(words.path("name").asString()).isEqualTo("Liisa");

      assertThat(office.story("matti", talk.id()).getLast().path("agent").asString())
          .as("the staff sees which user wrote")
          .isEqualTo("liisa");
      Answer reply = talk.write("nps", "8");
      assertThat(texts(reply)).as("nothing is read in it").containsExactly("8");
      assertThat(reply.text("status")).isEqualTo("handed-off");
      assertThat(office.story("liisa", talk.id()).getLast().path("text").asString()).isEqualTo("8");

      assertThat(office.does("liisa", "hand-back", talk.id()).body().path("status").asString())
          .isEqualTo("open");
      assertThat(heard(browser, "bot")).startsWith("This is the chat robot again.");
      Answer answered = talk.tap("nps", 9);
      assertThat(answered.status()).isEqualTo(200);
      assertThat(answered.step()).isEqualTo("why");
    }
  }

  @Test
  void theWaitingCustomerStandsInTheListUntilSomebodyHasThem() {
    Talk talk = office.customer(NPS, "sv");
    talk.wish("human");
    Office.await(() -> office.list("liisa", "?assignee=nobody").contains(talk.id()));

    JsonNode shown = shown(talk);
    assertThat(shown.path("language").asString()).isEqualTo("sv");
    assertThat(shown.path("channel").asString()).isEqualTo("web");
    assertThat(shown.path("step").asString()).isEqualTo("nps");
    assertThat(shown.path("reason").asString()).isEqualTo("asked");
    assertThat(office.list("liisa", "?language=fi")).doesNotContain(talk.id());
    assertThat(office.list("liisa", "?flow=help")).doesNotContain(talk.id());
    assertThat(office.list("liisa", "?channel=telegram")).doesNotContain(talk.id());

    office.does("matti", "claim", talk.id());

    assertThat(office.list("liisa", "?assignee=nobody")).doesNotContain(talk.id());
    assertThat(office.list("liisa", "?assignee=matti")).contains(talk.id());
    assertThat(office.list("matti", "?assignee=me")).contains(talk.id());
    office.does("matti", "end", talk.id());
    assertThat(office.list("matti", "")).doesNotContain(talk.id());
    assertThat(talk.since(0).text("status")).isEqualTo("completed");
    assertThat(talk.since(0).text("outcome")).isEqualTo("closed");
  }

  @Test
  void ofTwoWhoClaimAtOnceOneHasItAndTheOtherIsToldWho() {
    Talk talk = office.customer(NPS, "en");
    talk.wish("human");

    List<CompletableFuture<Answer>> claims =
        List.of("liisa", "matti", "admin").stream()
            .map(who -> CompletableFuture.supplyAsync(() -> office.does(who, "claim", talk.id())))
            .toList();
    List<Answer> answers = claims.stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409);
    String winner =
        answers.stream()
            .filter(answer -> answer.status() == 200)
            .map(answer -> answer.body().path("agent").path("id").asString())
            .findFirst()
            .orElseThrow();
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(
            answer -> {
              assertThat(answer.type()).isEqualTo("application/problem+json");
              assertThat(answer.text("code")).isEqualTo("claimed");
              assertThat(answer.body().path("agent").path("id").asString()).isEqualTo(winner);
            });
  }

  @Test
  void onlyWhoHasTheConversationWritesInIt() {
    Talk talk = office.customer(NPS, "en");
    assertThat(office.does("liisa", "claim", talk.id()).text("code")).isEqualTo("not-handed-off");
    talk.wish("human");
    assertThat(office.writes("liisa", talk.id(), "m1", "Hello").text("code"))
        .isEqualTo("not-claimed");

    office.does("liisa", "claim", talk.id());

    assertThat(office.does("liisa", "claim", talk.id()).status()).as("again").isEqualTo(200);
    for (String deed : List.of("claim", "release", "hand-back", "end")) {
      assertThat(office.does("matti", deed, talk.id()).text("code")).as(deed).isEqualTo("claimed");
    }
    assertThat(office.writes("matti", talk.id(), "m1", "Hello").text("code")).isEqualTo("claimed");
    assertThat(office.does(Office.ADMIN, "release", talk.id()).status()).isEqualTo(200);
    assertThat(office.does("matti", "claim", talk.id()).status()).isEqualTo(200);
  }

  @Test
  void othersThanAgentsAndAdministratorsMayNot() {
    Talk talk = office.customer(NPS, "en");
    talk.wish("human");

    assertThat(office.says("rauha", true).status()).isEqualTo(403);
    assertThat(office.as("rauha", "GET", Office.HANDOFFS, null).status()).isEqualTo(403);
    assertThat(office.does("rauha", "claim", talk.id()).status()).isEqualTo(403);
    assertThat(office.writes("rauha", talk.id(), "m1", "Hello").status()).isEqualTo(403);
    assertThat(office.as("nobody", "GET", Office.HANDOFFS, null).status()).isEqualTo(401);
    assertThat(office.does("liisa", "claim", "cv_none").status()).isEqualTo(404);
  }

  @Test
  void aMessageSentTwiceIsSaidOnce() {
    Talk talk = office.customer(NPS, "en");
    talk.wish("human");
    office.does("liisa", "claim", talk.id());

    Answer first = office.writes("liisa", talk.id(), "m1", "Hello");
    Answer again = office.writes("liisa", talk.id(), "m1", "Hello");
    Answer other = office.writes("liisa", talk.id(), "m1", "Goodbye");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(office.story("liisa", talk.id()))
        .filteredOn(message -> message.path("from").asString().equals("agent"))
        .hasSize(1);
    talk.wish("stop");
    assertThat(office.writes("liisa", talk.id(), "m1", "Hello").body()).isEqualTo(first.body());
  }

  @Test
  void theAgentHearsTheCustomerAsTheyWrite() {
    Talk talk = office.customer(NPS, "en");
    talk.wish("human");
    office.does("liisa", "claim", talk.id());
    try (Events ear = office.listens("liisa", talk.id())) {
      talk.send(Map.of("text", "My bill is wrong"));

      JsonNode heard = message(ear, "customer");
      while (!heard.path("text").asString().equals("My bill is wrong")) {
        heard = message(ear, "customer");
      }
      JsonNode status = ear.next("status").data();
      assertThat(status.path("agent").path("name").asString()).isEqualTo("Liisa");
      assertThat(status.path("last").path("text").asString()).isEqualTo("My bill is wrong");
    }
  }

  @Test
  void aFlowHandsOffByItself() {
    Talk talk = office.customer("help", "en");
    Answer no = talk.tap("ok", false);
    assertThat(texts(no)).contains("A colleague takes over.");
    Office.await(() -> office.list("liisa", "?team=installation").contains(talk.id()));
    JsonNode shown = office.does("liisa", "claim", talk.id()).body();
    assertThat(shown.path("reason").asString()).isEqualTo("not-well");
    assertThat(shown.path("priority").asString()).isEqualTo("high");

    office.does("liisa", "hand-back", talk.id());

    assertThat(talk.since(0).step()).isEqualTo("quick");
  }

  @Test
  void whoIsNotUnderstoodTwiceIsHandedToAPerson() {
    Talk talk = office.customer("help", "en");
    Answer last = talk.begun();
    for (int i = 0; i < 10 && last.text("status").equals("open"); i++) {
      last = talk.send(Map.of("text", "asdf qwer " + i));
    }

    assertThat(last.text("status")).isEqualTo("handed-off");
    assertThat(texts(last)).anyMatch(text -> text.startsWith("I don't seem to understand you"));
    assertThat(office.does("liisa", "claim", talk.id()).body().path("reason").asString())
        .isEqualTo("not-understood");
  }

  @Test
  void whoLetsGoLeavesTheCustomerWaitingForAnother() {
    Talk talk = office.customer(NPS, "en");
    talk.wish("human");
    office.does("liisa", "claim", talk.id());

    office.does("liisa", "release", talk.id());

    Office.await(() -> texts(talk.since(0)).getLast().startsWith("Somebody is here now"));
    assertThat(office.list("matti", "?assignee=nobody")).contains(talk.id());
  }

  @Test
  void whereNobodyAnswersTheDialogueApologisesAndGoesOn() {
    Talk talk = office.customer(NPS, "fi");
    talk.wish("human");
    Office.await(() -> shown(talk).hasNonNull("answerBy"));
    assertThat(
            Duration.between(
                Instant.parse(shown(talk).path("since").asString()),
                Instant.parse(shown(talk).path("answerBy").asString())))
        .isEqualTo(Duration.ofHours(12));

    office.pass(Duration.ofHours(12));

    Office.await(() -> talk.since(0).text("status").equals("open"));
    assertThat(talk.since(0).step()).isEqualTo("nps");
    assertThat(texts(talk.since(0)).getLast()).contains("kukaan ei ehtinyt vastata sinulle");
    Office.await(() -> !office.list("liisa", "").contains(talk.id()));
  }

  @Test
  void whoSaysStopIsLeftAlone() {
    Talk talk = office.customer(NPS, "en");
    talk.wish("human");
    office.does("liisa", "claim", talk.id());

    assertThat(talk.wish("stop").text("status")).isEqualTo("stopped");

    assertThat(office.writes("liisa", talk.id(), "m1", "Hello?").text("code"))
        .isEqualTo("not-handed-off");
    assertThat(office.list("liisa", "?assignee=me")).doesNotContain(talk.id());
  }

  @Test
  void theListIsReadPageByPageTheOldestFirst() {
    List<String> waiting = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      Talk talk = office.customer("help", "en");
      office.pass(Duration.ofSeconds(1));
      talk.wish("human");
      waiting.add(talk.id());
    }
    Office.await(() -> office.list("liisa", "?flow=help&assignee=nobody&cursor=").size() == 50);
    String filter = Office.HANDOFFS + "?flow=help&assignee=nobody";
    List<String> all = new ArrayList<>();
    Answer page = office.as("liisa", "GET", filter, null);
    all.addAll(Office.ids(page));
    while (page.body().hasNonNull("next")) {
      page = office.as("liisa", "GET", filter + "&cursor=" + page.text("next"), null);
      all.addAll(Office.ids(page));
    }

    assertThat(all).doesNotHaveDuplicates().containsSubsequence(waiting);
    for (String id : waiting) {
      office.does("liisa", "claim", id);
      office.does("liisa", "end", id);
    }
  }

  @Test
  void whatIsWrongIsSaid() {
    Talk talk = office.customer(NPS, "en");
    talk.wish("human");
    office.does("liisa", "claim", talk.id());
    String messages = Office.HANDOFFS + "/" + talk.id() + "/messages";

    for (String body :
        List.of(
            "",
            "[]",
            "{\"id\":\"m1\"}",
            "{\"id\":\"m1\",\"text\":\"  \"}",
            "{\"id\":\"m1\",\"text\":7}",
            "{\"id\":\"\",\"text\":\"Hello\"}",
            "{\"id\":\"m1\",\"text\":\"Hello\",\"value\":1}",
            "{\"id\":\"m1\",\"text\":\"" + "x".repeat(4_001) + "\"}",
            "{\"id\":\"" + "x".repeat(65) + "\",\"text\":\"Hello\"}",
            "{\"id\":")) {
      Answer answer = office.asWith("liisa", "POST", messages, body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.text("remedy")).as(body).isNotEmpty();
    }
    for (String body : List.of("", "{}", "{\"here\":\"yes\"}", "{\"there\":true}")) {
      assertThat(office.asWith("liisa", "PUT", Office.PRESENCE, body).status())
          .as(body)
          .isEqualTo(400);
    }
    for (String name : List.of("x".repeat(61), "Lii\\u0000sa")) {
      String body = "{\"shownName\":\"" + name + "\"}";
      Answer answer = office.asWith(Office.ADMIN, "PATCH", "/api/v1/users/matti", body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.text("where")).isEqualTo("/shownName");
    }
    for (String cursor : List.of("%F0", "bm90aGluZw", "!!")) {
      assertThat(office.as("liisa", "GET", Office.HANDOFFS + "?cursor=" + cursor, null).status())
          .as(cursor)
          .isEqualTo(400);
    }
  }

  private JsonNode shown(Talk talk) {
    return office.as("liisa", "GET", Office.HANDOFFS + "/" + talk.id(), null).body();
  }

  private static List<String> texts(Answer answer) {
    return answer.messages().stream().map(message -> message.path("text").asString()).toList();
  }

  private static String heard(Events events, String from) {
    return message(events, from).path("text").asString();
  }

  private static JsonNode message(Events events, String from) {
    JsonNode message = events.next("message").data();
    while (!message.path("from").asString().equals(from)) {
      message = events.next("message").data();
    }
    return message;
  }
}
