package fi.vuoro.people;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import fi.vuoro.chat.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's words reach the customer in Telegram, and the customer's reach the person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByTelegramTest {
  private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SECRET = "a-long-word-of-our-own";

  private final WireMockServer telegram =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final AtomicInteger updates = new AtomicInteger();
  private Office office;

  @BeforeAll
  void open() {
    telegram.start();
    telegram.stubFor(
        post(urlPathMatching("/bot123:abc/.*"))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody("{\"ok\":true,\"result\":{\"message_id\":7}}")));
    office =
        new Office(
            NOON,
            Map.of(
                // While tests wait, their time runs faster than the clock on the wall.
                "vuoro.people.lease", "1d",
                "vuoro.channels.telegram.token", "123:abc",
                "vuoro.channels.telegram.secret", SECRET,
                "vuoro.channels.telegram.bot", "example_bot",
                "vuoro.channels.telegram.url", telegram.baseUrl(),
                "vuoro.channels.telegram.flow", "transactional-nps"));
    office.hire("liisa", "agent", "Liisa");
    office.says("liisa", true);
  }

  @AfterAll
  void close() {
    office.close();
    telegram.stop();
  }

  @Test
  void aPersonTakesOverAndHandsBackToTheSameQuestion() {
    writes(501, "/start");
    awaitTold(501, "0");
    long asked = questions(501);
    writes(501, "haluan puhua ihmiselle");
    awaitTold(501, "Siirrän sinut ihmiselle");
    awaitTold(501, "paikalla");
    String conversation = waiting("telegram");

    office.does("liisa", "claim", conversation);
    office.writes("liisa", conversation, "m1", "Hei, miten voin auttaa?");
    awaitTold(501, "Liisa asiakaspalvelustamme on nyt mukana");
    awaitTold(501, "Hei, miten voin auttaa?");
    assertThat(questions(501)).as("nothing is asked meanwhile").isEqualTo(asked);

    writes(501, "2");
    office.passUntil(
        () -> office.story("liisa", conversation).getLast().path("text").asString().equals("2"));

    office.does("liisa", "hand-back", conversation);
    awaitTold(501, "Täällä taas keskustelurobotti");
    writes(501, "9");
    office.passUntil(() -> story(conversation, "bot").size() > asked + 5);
    assertThat(office.as("liisa", "GET", Office.HANDOFFS + "/" + conversation, null).status())
        .isEqualTo(404);
  }

  @Test
  void whatWasWrittenToThePersonIsNoAnswerThoughTheyHandBackAtOnce() {
    writes(503, "/start");
    awaitTold(503, "0");
    writes(503, "haluan puhua ihmiselle");
    awaitTold(503, "Siirrän sinut ihmiselle");
    String conversation = waiting("telegram");
    office.does("liisa", "claim", conversation);
    office.writes("liisa", conversation, "m1", "Hei, miten voin auttaa?");
    awaitTold(503, "Hei, miten voin auttaa?");

    writes(503, "9");
    office.does("liisa", "hand-back", conversation);

    awaitTold(503, "Täällä taas keskustelurobotti");
    office.pass(Duration.ofSeconds(5));
    List<JsonNode> story = office.story("liisa", conversation);
    assertThat(story.get(story.size() - 2).path("text").asString()).isEqualTo("9");
    assertThat(story.getLast().path("question").path("step").asString()).isEqualTo("nps");
  }

  @Test
  void aFileThatIsSentMeanwhileReachesThePerson() {
    telegram.stubFor(
        post(urlPathMatching("/bot123:abc/getFile"))
            .willReturn(
                okJson("{\"ok\":true,\"result\":{\"file_id\":\"f1\",\"file_path\":\"p/1.jpg\"}}")));
    telegram.stubFor(
        get(urlPathMatching("/file/bot123:abc/p/1.jpg")).willReturn(ok("a broken lamp")));
    writes(504, "/start");
    awaitTold(504, "0");
    writes(504, "haluan puhua ihmiselle");
    awaitTold(504, "Siirrän sinut ihmiselle");
    String conversation = waiting("telegram");
    office.does("liisa", "claim", conversation);

    sends(
        504,
        "\"caption\":\"Tässä se on\",\"photo\":[{\"file_id\":\"f1\",\"file_unique_id\":\"u\","
            + "\"file_size\":13,\"width\":90,\"height\":60}]");

    office.passUntil(() -> office.story("liisa", conversation).getLast().has("files"));
    JsonNode told = office.story("liisa", conversation).getLast();
    assertThat(told.path("text").asString()).isEqualTo("Tässä se on\n📎 photo.jpg");
    JsonNode file = told.path("files").path(0);
    assertThat(file.path("name").asString()).isEqualTo("photo.jpg");
    String there = "/api/v1/conversations/" + conversation + "/files/" + file.path("id").asString();
    assertThat(office.reads("liisa", there)).isEqualTo("a broken lamp");
  }

  @Test
  void aFileThatNobodyShouldOpenIsRefusedWithAWord() {
    writes(505, "/start");
    awaitTold(505, "0");
    writes(505, "haluan puhua ihmiselle");
    awaitTold(505, "Siirrän sinut ihmiselle");
    office.does("liisa", "claim", waiting("telegram"));
    office.pass(Duration.ofSeconds(2));

    sends(
        505,
        "\"document\":{\"file_id\":\"f2\",\"file_unique_id\":\"v\",\"file_name\":\"a.exe\","
            + "\"mime_type\":\"application/x-msdownload\",\"file_size\":13}");

    awaitTold(505, "Tiedostoa ei voi ottaa");
  }

  @Test
  void aCustomerWhoMovesIsFollowed() {
    Talk talk = office.customer("transactional-nps", "fi");
    talk.wish("human");
    office.does("liisa", "claim", talk.id());
    String link = moved(talk).path("link").asString();
    writes(502, "/start " + link.substring(link.indexOf("start=") + 6));
    awaitTold(502, "Keskustelet yhä asiakaspalvelumme kanssa.");

    office.writes("liisa", talk.id(), "m1", "Jatketaan täällä.");

    awaitTold(502, "Jatketaan täällä.");
    office.passUntil(
        () ->
            office
                .story("liisa", talk.id())
                .getLast()
                .path("delivery")
                .path("status")
                .asString("")
                .equals("sent"));
  }

  private JsonNode moved(Talk talk) {
    return office.moves(talk, "telegram").body();
  }

  private List<JsonNode> story(String conversation, String from) {
    return office.story("liisa", conversation).stream()
        .filter(message -> message.path("from").asString().equals(from))
        .toList();
  }

  private String waiting(String channel) {
    String query = "?assignee=nobody&channel=" + channel;
    Office.await(() -> !office.list("liisa", query).isEmpty());
    return office.list("liisa", query).getFirst();
  }

  private void writes(int who, String text) {
    sends(who, "\"text\":\"" + text + "\"");
  }

  /** A message with these members. */
  private void sends(int who, String members) {
    int n = updates.incrementAndGet();
    String update =
        """
        {"update_id":%d,"message":{"message_id":%d,"from":{"id":%d,"is_bot":false,\
        "first_name":"Aino","language_code":"fi"},"chat":{"id":%d,"first_name":"Aino",\
        "type":"private"},"date":1772445600,%s}}"""
            .formatted(n, n, who, who, members);
    assertThat(office.call("telegram", "X-Telegram-Bot-Api-Secret-Token", SECRET, update))
        .isEqualTo(200);
  }

  private void awaitTold(int who, String words) {
    office.passUntil(
        () -> sent(who).stream().anyMatch(s -> s.path("text").asString("").contains(words)));
  }

  private long questions(int who) {
    return sent(who).stream().filter(sent -> sent.has("reply_markup")).count();
  }

  private List<JsonNode> sent(int who) {
    return telegram.findAll(postRequestedFor(urlPathMatching("/bot123:abc/sendMessage"))).stream()
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .map(request -> JSON.readTree(request.getBodyAsString()))
        .filter(sent -> sent.path("chat_id").asString().equals(Integer.toString(who)))
        .toList();
  }
}
