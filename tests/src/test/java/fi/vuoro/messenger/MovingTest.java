package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.messenger.Installation.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** One conversation that moves from channel to channel in the middle of a question. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovingTest {
  private static final String FLOW = "first-contact-resolution";

  private final Installation vuoro =
      new Installation(FLOW, Messenger.named("pigeon"), Messenger.named("raven"));

  @AfterAll
  void stop() {
    vuoro.close();
  }

  /** A conversation in the web chat. */
  private record Chat(String id, String token) {
    String path(String rest) {
      return "/chat/v1/conversations/" + id + rest;
    }
  }

  private Chat begun() {
    JsonNode body =
        vuoro
            .customer(
                "POST", "/chat/v1/flows/" + FLOW + "/conversations", null, Map.of("language", "fi"))
            .body();
    return new Chat(body.path("conversationId").asString(), body.path("token").asString());
  }

  private List<JsonNode> story(Chat chat) {
    JsonNode messages = vuoro.customer("GET", chat.path(""), chat.token(), null).body();
    return StreamSupport.stream(messages.path("messages").spliterator(), false).toList();
  }

  private static String after(String link, String mark) {
    return link.substring(link.indexOf(mark) + mark.length());
  }

  @Test
  void itGoesFromTheWebToAnAddressThroughADoorwayAndBackWithinOneQuestion() {
    Chat chat = begun();
    assertThat(vuoro.customer("GET", chat.path("/channels"), chat.token(), null).body().toString())
        .contains("\"inUse\":\"web\"")
        .contains("{\"name\":\"pigeon\",\"join\":\"doorway\",\"inUse\":false}");

    Answer moved =
        vuoro.customer(
            "POST",
            chat.path("/moves"),
            chat.token(),
            Map.of("channel", "pigeon", "address", " Maija "));
    assertThat(moved.status()).isEqualTo(200);
    JsonNode atThePigeon = vuoro.asked("pigeon", "maija", "fcr");
    assertThat(atThePigeon.path("conversation").asString()).isEqualTo(chat.id());

    String door =
        vuoro
            .customer("POST", chat.path("/moves"), chat.token(), Map.of("channel", "raven"))
            .body()
            .path("link")
            .asString();
    String token = after(door, "?start=");
    assertThat(token).hasSizeLessThanOrEqualTo(64).matches("[A-Za-z0-9_-]+");
    vuoro.call("raven", vuoro.phones.event(Map.of("from", "maijab", "token", token)));
    JsonNode atTheRaven = vuoro.asked("raven", "maijab", "fcr");

    String link = after(atTheRaven.path("first").asString(), "#go=");
    Answer back = vuoro.customer("POST", "/chat/v1/continuations", null, Map.of("link", link));
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.body().path("conversationId").asString()).isEqualTo(chat.id());
    assertThat(back.body().path("token").asString()).isEqualTo(chat.token());
    JsonNode chosen = back.body().path("chosen");
    assertThat(chosen.path("step").asString()).isEqualTo("fcr");
    assertThat(chosen.path("value").asString()).isEqualTo("true");
    assertThat(chosen.path("label").asString()).isNotBlank();

    Answer answered =
        vuoro.customer(
            "POST",
            chat.path("/messages"),
            chat.token(),
            Map.of("id", "a-message-from-the-web", "step", "fcr", "value", true));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(vuoro.customer("GET", chat.path("/channels"), chat.token(), null).body().toString())
        .contains("\"inUse\":\"web\"");
    assertThat(story(chat))
        .extracting(message -> message.path("seq").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(vuoro.asking("raven", "maijab", "helped")).isEmpty();
  }

  @Test
  void aDoorwayOpensOnce() {
    Chat chat = begun();
    String door =
        vuoro
            .customer("POST", chat.path("/moves"), chat.token(), Map.of("channel", "raven"))
            .body()
            .path("link")
            .asString();
    String token = after(door, "?start=");
    vuoro.call("raven", vuoro.phones.event(Map.of("from", "ensin", "token", token)));
    vuoro.asked("raven", "ensin", "fcr");

    vuoro.call("raven", vuoro.phones.event(Map.of("from", "toinen", "token", token)));

    assertThat(vuoro.asked("raven", "toinen", "fcr").path("conversation").asString())
        .isNotEqualTo(chat.id());
  }

  @Test
  void atAnotherAddressInTheSameChannelTheQuestionIsAskedAgain() {
    Chat chat = begun();
    for (String address : List.of("hilkka", "hilkkab")) {
      vuoro.customer(
          "POST",
          chat.path("/moves"),
          chat.token(),
          Map.of("channel", "pigeon", "address", address));
      assertThat(vuoro.asked("pigeon", address, "fcr").path("conversation").asString())
          .isEqualTo(chat.id());
    }
  }

  @Test
  void aReplyTakesTheConversationToWhereItWasWritten() {
    Chat chat = begun();
    vuoro.customer(
        "POST",
        chat.path("/moves"),
        chat.token(),
        Map.of("channel", "pigeon", "address", "reetta"));
    JsonNode question = vuoro.asked("pigeon", "reetta", "fcr");
    vuoro.customer(
        "POST",
        chat.path("/messages"),
        chat.token(),
        Map.of("id", "a-message-from-the-web", "step", "fcr", "value", false));

    vuoro.call("pigeon", vuoro.phones.tap("reetta", question, "o0"));

    vuoro.asked("pigeon", "reetta", "helped");
    assertThat(story(chat))
        .extracting(message -> message.path("question").path("step").asString(""))
        .contains("fcr", "lacked", "helped");
  }

  @Test
  void whatIsWrongIsSaid() {
    Chat chat = begun();
    Answer owl =
        vuoro.customer("POST", chat.path("/moves"), chat.token(), Map.of("channel", "owl"));
    assertThat(owl.status()).isEqualTo(400);
    assertThat(owl.body().path("where").asString()).isEqualTo("/channel");
    Answer address =
        vuoro.customer(
            "POST",
            chat.path("/moves"),
            chat.token(),
            Map.of("channel", "pigeon", "address", "12"));
    assertThat(address.status()).isEqualTo(400);
    assertThat(address.body().path("detail").asString()).contains("2 to 20 letters");
    assertThat(
            vuoro
                .customer("POST", chat.path("/moves"), "wrong", Map.of("channel", "pigeon"))
                .status())
        .isEqualTo(401);
    assertThat(
            vuoro
                .customer("POST", "/chat/v1/continuations", null, Map.of("link", "x".repeat(80)))
                .status())
        .isEqualTo(403);
  }

  @Test
  void thereIsNoEndToAddressesButSoonOne() {
    Chat chat = begun();
    List<String> addresses = List.of("aa", "bb", "cc", "dd", "ee");
    addresses.forEach(
        address ->
            assertThat(
                    vuoro
                        .customer(
                            "POST",
                            chat.path("/moves"),
                            chat.token(),
                            Map.of("channel", "pigeon", "address", address))
                        .status())
                .isEqualTo(200));

    assertThat(
            vuoro
                .customer(
                    "POST",
                    chat.path("/moves"),
                    chat.token(),
                    Map.of("channel", "pigeon", "address", "ff"))
                .status())
        .isEqualTo(429);
  }

  @Test
  void whoUnsubscribesWithOneClickIsWrittenToNoMore() {
    Chat chat = begun();
    vuoro.customer(
        "POST", chat.path("/moves"), chat.token(), Map.of("channel", "pigeon", "address", "saara"));
    vuoro.asked("pigeon", "saara", "fcr");
    String link = vuoro.phones.sent("pigeon").getLast().path("piece").path("leave").asString();
    String path = link.substring(link.indexOf("/chat/"));

    assertThat(vuoro.customer("GET", path, null, null).status()).isEqualTo(303);
    assertThat(vuoro.customer("POST", path, null, null).status()).isEqualTo(204);
    assertThat(
            vuoro
                .customer("GET", chat.path(""), chat.token(), null)
                .body()
                .path("status")
                .asString())
        .isEqualTo("stopped");
    Chat another = begun();
    vuoro.customer(
        "POST",
        another.path("/moves"),
        another.token(),
        Map.of("channel", "pigeon", "address", "saara"));

    Phones.await(
        () ->
            vuoro
                .staff("GET", "/api/v1/deliveries?status=dead", null)
                .body()
                .toString()
                .contains("unsubscribed"));
    assertThat(vuoro.asking("pigeon", "saara", "fcr")).hasSize(1);
  }
}
