package fi.vuoro.chat;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the chat API, on the service as it is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatOverHttpTest {

  private static final String FLOW = "transactional-nps";

  private final Service service = Service.start();
  private final ChatApi api = new ChatApi(service.url("/"));

  @AfterAll
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi | kolme | Jono            | ei ollut | ei    | Korjatkaa lasku     | Kiitos ajastasi!
          sv | tre   | Kön             | nej      | nej   | Rätta fakturan      | Tack för din tid!
          en | three | A long queue    | no       | no    | Correct the invoice | Thank you for your time!
          """)
  void aCustomerWhoWasLetDownIsHeardToTheEnd(
      String language,
      String nps,
      String why,
      String more,
      String solved,
      String mend,
      String thanks) {
    var talk = Talk.begin(api, language);
    Map<String, String> replies = Map.of("nps", nps, "solved", solved, "mend", mend);
    List<String> asked = new ArrayList<>();

    Answer answer = talk.begun();
    while (answer.text("status").equals("open") && asked.size() < 10) {
      String step = answer.step();
      String reply = replies.getOrDefault(step, asked.contains(step) ? more : why);
      asked.add(step);
      answer = talk.write(step, reply);
    }

    assertThat(asked).containsExactly("nps", "why", "why", "solved", "mend");
    assertThat(answer.text("status")).isEqualTo("completed");
    assertThat(answer.text("outcome")).isEqualTo("completed");
    assertThat(answer.messages().getLast().path("text").asString()).startsWith(thanks);
    assertThat(texts(talk.since(0))).contains(nps, why, solved, mend);
  }

  @Test
  void aConversationBeginsOnceHoweverOftenItIsAsked() {
    Map<String, Object> opening =
        Map.of("id", "client-made-secret-0001", "language", "fi", "timeZone", "Europe/Helsinki");

    Answer first = api.begin(FLOW, opening);
    Answer again = api.begin(FLOW, opening);
    Answer other = api.begin(FLOW, Map.of("id", "client-made-secret-0001", "language", "sv"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.text("status")).isEqualTo("open");
    assertThat(first.step()).isEqualTo("nps");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("id-reused");
  }

  @Test
  void theOpeningIsTheSameAlsoWhenTheConversationHasGoneOn() {
    Map<String, Object> opening = Map.of("id", "client-made-secret-0002");
    Answer first = api.begin(FLOW, opening);
    api.send(first.text("conversationId"), first.text("token"), Map.of("id", "m1", "text", "9"));

    Answer again = api.begin(FLOW, opening);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().path("messages")).isEqualTo(first.body().path("messages"));
  }

  @Test
  void anIdThatCouldBeGuessedIsRefused() {
    Answer refused = api.begin(FLOW, Map.of("id", "short"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.type()).isEqualTo("application/problem+json");
    assertThat(refused.text("where")).isEqualTo("/id");
    assertThat(refused.text("remedy")).contains("22");
  }

  @Test
  void everyFieldOfAnOpeningIsOptional() {
    Answer begun = api.beginWith(FLOW, "{}");

    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.text("token")).hasSizeGreaterThanOrEqualTo(22);
  }

  @Test
  void aMessageMayBeWrittenTappedOrWished() {
    var talk = Talk.begin(api, "en");

    Answer why = talk.wish("why");
    Answer written = talk.write("nps", "nine");
    Answer back = talk.wish("back");
    Answer tapped = talk.tap("nps", 10);

    assertThat(why.messages().getLast().path("text").asString())
        .contains("where the service works");
    assertThat(written.step()).isEqualTo("why");
    assertThat(back.step()).isEqualTo("nps");
    assertThat(tapped.messages().getFirst().path("from").asString()).isEqualTo("customer");
    assertThat(tapped.messages().getLast().path("text").asString()).contains("10");
    assertThat(tapped.body().path("pending").asBoolean(true)).isFalse();
  }

  @Test
  void theLanguageIsChangedInTheMiddle() {
    var talk = Talk.begin(api, "en");

    Answer changed = talk.send(Map.of("wish", "language", "language", "sv"));

    assertThat(changed.messages().getLast().path("text").asString()).contains("Hur troligt");
  }

  @Test
  void theSameMessageAgainGetsTheSameAnswerAndNoSecondEffect() {
    var talk = Talk.begin(api, "fi");
    Map<String, Object> message = Map.of("id", "m-1", "step", "nps", "value", 9);

    Answer first = talk.send(message);
    Answer again = talk.send(message);
    Answer other = talk.send(Map.of("id", "m-1", "step", "nps", "value", 8));

    assertThat(again).isEqualTo(first);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("id-reused");
    assertThat(seqs(talk.since(0))).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aReplyToAQuestionNeverAskedIsToldWhereTheConversationIs() {
    var talk = Talk.begin(api, "fi");

    Answer refused = talk.write("solved", "ei");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.type()).isEqualTo("application/problem+json");
    assertThat(refused.text("code")).isEqualTo("question-moved");
    assertThat(refused.body().path("status").asInt()).isEqualTo(409);
    assertThat(refused.body().path("messages")).isEqualTo(talk.begun().body().path("messages"));
    assertThat(seqs(talk.since(0))).containsExactly(1L, 2L);
  }

  @Test
  void aConversationThatIsOverTakesNoMoreReplies() {
    var talk = Talk.begin(api, "fi").finished();

    Answer refused = talk.send(Map.of("text", "hei taas"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("conversation-over");
    assertThat(refused.body().path("status").asInt()).isEqualTo(409);
  }

  @Test
  void anAnswerIsCorrectedAfterTheEnd() {
    var talk = Talk.begin(api, "fi").finished();

    Answer corrected = talk.tap("nps", 3);

    assertThat(corrected.status()).isEqualTo(200);
    assertThat(corrected.text("status")).isEqualTo("open");
    assertThat(corrected.step()).isEqualTo("solved");
    assertThat(talk.tap("solved", true).step()).isEqualTo("better");
    assertThat(talk.wish("skip").text("status")).isEqualTo("completed");
  }

  @Test
  void anAnswerIsCorrectedInWordsAfterTheEnd() {
    var talk = Talk.begin(api, "en").finished();

    Answer corrected = talk.write("nps", "10");

    assertThat(corrected.status()).isEqualTo(200);
    assertThat(corrected.text("status")).isEqualTo("completed");
    assertThat(corrected.messages().getLast().path("text").asString()).contains("10");
  }

  @Test
  void whoStopsIsLetGo() {
    var talk = Talk.begin(api, "sv");

    assertThat(talk.wish("stop").text("status")).isEqualTo("stopped");
    assertThat(talk.tap("nps", 9).text("code")).isEqualTo("conversation-over");
  }

  @Test
  void onlyTheTokenOpensAConversation() {
    var talk = Talk.begin(api, "fi");
    var stranger = Talk.begin(api, "fi");
    Map<String, String> message = Map.of("id", "m", "text", "9");

    assertThat(api.show(talk.id(), null, "0").status()).isEqualTo(401);
    assertThat(api.show(talk.id(), stranger.token(), "0").status()).isEqualTo(401);
    assertThat(api.show("cv_nosuch", talk.token(), "0").status()).isEqualTo(401);
    assertThat(api.send(talk.id(), stranger.token(), message).status()).isEqualTo(401);
    assertThat(api.stream(talk.id(), null, 0).statusCode()).isEqualTo(401);
    assertThat(seqs(talk.since(0))).containsExactly(1L, 2L);
  }

  @Test
  void onlyWhatIsNewIsRead() {
    var talk = Talk.begin(api, "fi").finished();

    assertThat(seqs(talk.since(4))).containsExactly(5L, 6L);
    assertThat(talk.since(6).messages()).isEmpty();
    assertThat(talk.since(6).text("status")).isEqualTo("completed");
    assertThat(api.show(talk.id(), talk.token(), "x").status()).isEqualTo(400);
  }

  @Test
  void theStreamTellsWhatWasSaidAndGoesOnWhereItBroke() {
    var talk = Talk.begin(api, "fi");
    try (var events = new Events(api.stream(talk.id(), talk.token(), 0).body())) {
      assertThat(events.next("message").id()).isEqualTo("1");
      assertThat(events.next("message").id()).isEqualTo("2");
      talk.tap("nps", 9);
      assertThat(events.next("message").data()).isEqualTo(talk.since(2).messages().getFirst());
      assertThat(events.next("message").id()).isEqualTo("4");
    }
    talk.wish("skip");

    try (var events = new Events(api.stream(talk.id(), talk.token(), 4).body())) {
      assertThat(events.next("message").id()).isEqualTo("5");
      assertThat(events.next("message").id()).isEqualTo("6");
      assertThat(events.next("status").data().path("status").asString()).isEqualTo("completed");
    }
  }

  @Test
  void aStreamThatIsAheadOfTheServerIsToldToBeginAgain() {
    var talk = Talk.begin(api, "fi");

    try (var events = new Events(api.stream(talk.id(), talk.token(), 40).body())) {
      assertThat(events.next().name()).isEqualTo("resync");
      assertThat(events.next("message").id()).isEqualTo("1");
    }
  }

  @Test
  void aFlowThatIsNotPublishedIsNotFound() {
    Answer refused = api.beginWith("no-such-flow", "{}");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.type()).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":
          []
          not json
          {"id":"m","text":"9","unknown":1}
          {"id":"m"}
          {"id":"m","text":"9","value":9}
          {"id":"m","wish":"dance"}
          {"id":"m","text":9}
          {"text":"9"}
          """)
  void aBodyThatIsNotUnderstoodIsSaidToBeWrong(String body) {
    var talk = Talk.begin(api, "fi");

    Answer refused = api.sendWith(talk.id(), talk.token(), body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.type()).isEqualTo("application/problem+json");
    assertThat(refused.text("detail")).isNotBlank();
    assertThat(refused.text("remedy")).isNotBlank();
    assertThat(seqs(talk.since(0))).containsExactly(1L, 2L);
  }

  @Test
  void messagesAreNumberedWithoutGapsFromOne() {
    var talk = Talk.begin(api, "en");
    talk.write("nps", "gibberish xyzzy");
    talk.write("nps", "two");
    talk.write("why", "slow");
    talk.wish("back");

    List<Long> seqs = seqs(talk.since(0));

    assertThat(seqs)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, seqs.size()).mapToObj(Long::valueOf).toList());
  }

  private static List<Long> seqs(Answer answer) {
    return answer.messages().stream().map(message -> message.path("seq").asLong()).toList();
  }

  private static List<String> texts(Answer answer) {
    return answer.messages().stream().map(message -> message.path("text").asString("")).toList();
  }
}
