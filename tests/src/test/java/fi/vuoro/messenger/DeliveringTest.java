package fi.vuoro.messenger;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.messenger.Installation.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What goes out is tried again, held to a pace, accounted for, and sent again by people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveringTest {
  private static final String FLOW = "first-contact-resolution";
  private static final String CONVERSATIONS = "/api/v1/conversations";

  private final Installation vuoro =
      new Installation(
          FLOW,
          Messenger.named("pigeon"),
          new Messenger(
              "snail", Set.of(), Duration.ofHours(24), new Pace(1, Duration.ofSeconds(10))));

  @AfterAll
  void stop() {
    vuoro.close();
  }

  @AfterEach
  void allIsWellAgain() {
    vuoro.phones.answersAgain();
  }

  private Answer begin(String channel, String address) {
    return vuoro.staff("POST", CONVERSATIONS, beginning(channel, address));
  }

  private static Map<String, Object> beginning(String channel, String address) {
    Map<String, Object> body = new HashMap<>();
    body.put("flow", FLOW);
    body.put("channel", channel);
    body.put("address", address);
    body.put("language", "en");
    return body;
  }

  private List<JsonNode> transcript(String conversation) {
    JsonNode body = vuoro.staff("GET", CONVERSATIONS + "/" + conversation, null).body();
    return StreamSupport.stream(body.path("messages").spliterator(), false).toList();
  }

  private String fate(String conversation) {
    return transcript(conversation).getFirst().path("delivery").path("status").asString("");
  }

  private static String id(Answer begun) {
    return begun.body().path("conversationId").asString();
  }

  @Test
  void aConversationThatTheStaffBeginsGoesOutOnceHoweverOftenItIsAskedFor() {
    Map<String, Object> body = beginning("pigeon", "aino");
    body.put("customer", Map.of("ref", "c-1"));
    body.put("context", Map.of("company", "Vuoro"));

    Answer first = vuoro.staff("POST", CONVERSATIONS, body, "Idempotency-Key", "k-1");
    Answer again = vuoro.staff("POST", CONVERSATIONS, body, "Idempotency-Key", "k-1");

    assertThat(first.status()).isEqualTo(201);
    assertThat(id(again)).isEqualTo(id(first));
    JsonNode question = vuoro.asked("pigeon", "aino", "fcr");
    assertThat(vuoro.sentTo("pigeon", "aino").getFirst().toString()).contains("Vuoro");
    assertThat(vuoro.asking("pigeon", "aino", "fcr")).hasSize(1);
    vuoro.call("pigeon", vuoro.phones.tap("aino", question, "o0"));
    vuoro.asked("pigeon", "aino", "helped");
  }

  @Test
  void whatIsWrongWithABeginningIsSaid() {
    Map<String, Object> owl = beginning("owl", "aino");
    assertThat(vuoro.staff("POST", CONVERSATIONS, owl).body().path("where").asString())
        .isEqualTo("/channel");
    Map<String, Object> number = beginning("pigeon", "12");
    assertThat(vuoro.staff("POST", CONVERSATIONS, number).body().path("where").asString())
        .isEqualTo("/address");
    Map<String, Object> language = beginning("pigeon", "aino");
    language.put("language", "de");
    assertThat(vuoro.staff("POST", CONVERSATIONS, language).body().path("where").asString())
        .isEqualTo("/language");
    Map<String, Object> flow = beginning("pigeon", "aino");
    flow.put("flow", "nothing");
    assertThat(vuoro.staff("POST", CONVERSATIONS, flow).body().path("where").asString())
        .isEqualTo("/flow");
    assertThat(vuoro.customer("POST", CONVERSATIONS, null, flow).status()).isIn(401, 403);
  }

  @Test
  void aRefusalIsADeadLetterThatAPersonHasSentAgain() {
    vuoro.phones.answers(aResponse().withStatus(400));
    String conversation = id(begin("pigeon", "bertta"));
    Phones.await(() -> fate(conversation).equals("failed"));
    JsonNode dead = dead(conversation);
    assertThat(dead.path("why").asString()).isEqualTo("It is too long.");
    String resend = "/api/v1/deliveries/" + dead.path("id").asString() + "/resend";

    vuoro.phones.answersAgain();
    assertThat(vuoro.staff("POST", resend, null).status()).isEqualTo(202);

    vuoro.asked("pigeon", "bertta", "fcr");
    Phones.await(() -> fate(conversation).equals("sent"));
    assertThat(vuoro.staff("POST", resend, null).status()).isEqualTo(409);
    assertThat(dead(conversation).isMissingNode()).isTrue();
  }

  private JsonNode dead(String conversation) {
    JsonNode items =
        vuoro.staff("GET", "/api/v1/deliveries?status=dead", null).body().path("items");
    for (JsonNode item : items) {
      if (item.path("conversationId").asString().equals(conversation)) {
        return item;
      }
    }
    return items.path("none");
  }

  @Test
  void itWaitsAsLongAsTheChannelAsks() {
    vuoro.phones.answers(aResponse().withStatus(429).withHeader("Retry-After", "120"));
    String conversation = id(begin("pigeon", "cecilia"));
    Phones.await(
        () ->
            vuoro
                .staff("GET", "/api/v1/deliveries?status=queued", null)
                .body()
                .toString()
                .contains("HTTP 429"));
    vuoro.phones.answersAgain();
    int tried = vuoro.sentTo("pigeon", "cecilia").size();

    vuoro.pass(Duration.ofSeconds(60));
    String other = id(begin("pigeon", "daavid"));
    Phones.await(() -> fate(other).equals("sent"));

    assertThat(vuoro.sentTo("pigeon", "cecilia")).hasSize(tried);
    vuoro.passUntil(() -> fate(conversation).equals("sent"));
  }

  @Test
  void afterADayItIsGivenUp() {
    vuoro.phones.answers(aResponse().withStatus(503));
    String conversation = id(begin("pigeon", "eetu"));
    Phones.await(
        () -> {
          vuoro.pass(Duration.ofHours(1));
          return fate(conversation).equals("failed");
        });

    String first = vuoro.sentTo("pigeon", "eetu").getFirst().path("key").asString();
    assertThat(vuoro.sentTo("pigeon", "eetu"))
        .filteredOn(sent -> sent.path("key").asString().equals(first))
        .hasSize(12);
  }

  @Test
  void howAPieceFaresIsShownHoweverItIsTold() {
    String conversation = id(begin("pigeon", "fanni"));
    Phones.await(() -> fate(conversation).equals("sent"));
    List<String> pieces =
        vuoro.sentTo("pigeon", "fanni").stream().map(sent -> sent.path("key").asString()).toList();

    pieces.forEach(piece -> vuoro.call("pigeon", fared(piece, "read")));
    pieces.forEach(piece -> vuoro.call("pigeon", fared(piece, "delivered")));

    Phones.await(() -> fate(conversation).equals("read"));
  }

  @Test
  void whatFailsAfterItWasSentIsADeadLetterToo() {
    String conversation = id(begin("pigeon", "gunnar"));
    Phones.await(() -> fate(conversation).equals("sent"));
    String piece = vuoro.sentTo("pigeon", "gunnar").getFirst().path("key").asString();

    vuoro.call("pigeon", fared(piece, "failed"));

    Phones.await(() -> fate(conversation).equals("failed"));
    assertThat(dead(conversation).path("why").asString()).isEqualTo("No such number.");
  }

  private Map<String, Object> fared(String piece, String progress) {
    return vuoro.phones.event(
        Map.of("message", piece, "progress", progress, "why", "No such number."));
  }

  @Test
  void whoBlocksUsIsWrittenToNoMoreUntilTheyWrite() {
    vuoro.phones.answers(aResponse().withStatus(403));
    String conversation = id(begin("pigeon", "helmi"));
    Phones.await(() -> fate(conversation).equals("failed"));
    vuoro.phones.answersAgain();
    int tried = vuoro.sentTo("pigeon", "helmi").size();
    String resend = "/api/v1/deliveries/" + dead(conversation).path("id").asString() + "/resend";
    vuoro.staff("POST", resend, null);
    Phones.await(() -> dead(conversation).path("why").asString("").contains("blocked"));
    assertThat(vuoro.sentTo("pigeon", "helmi")).hasSize(tried);

    vuoro.call("pigeon", vuoro.phones.text("helmi", "yes"));

    vuoro.asked("pigeon", "helmi", "helped");
  }

  @Test
  void nobodyIsWrittenToFasterThanTheChannelAllows() {
    String conversation = id(begin("snail", "ilona"));
    Phones.await(() -> !vuoro.sentTo("snail", "ilona").isEmpty());
    vuoro.pass(Duration.ofSeconds(5));
    String beside = id(begin("pigeon", "ilona"));
    Phones.await(() -> fate(beside).equals("sent"));
    assertThat(vuoro.sentTo("snail", "ilona")).hasSize(1);

    vuoro.pass(Duration.ofSeconds(6));

    Phones.await(() -> fate(conversation).equals("sent"));
    assertThat(vuoro.sentTo("snail", "ilona")).hasSize(2);
    assertThat(vuoro.sentTo("snail", "ilona").getFirst().path("piece").path("open").asBoolean())
        .as("they have not written yet, so the window is closed")
        .isFalse();
  }
}
