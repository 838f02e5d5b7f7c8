package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.messenger.Installation.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** People who are met on the web and by two messengers, and what the staff sees of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Acquaintances {
  static final String FLOW = "acquaintance";

  final Installation vuoro;

  Acquaintances() {
    this(Messenger.named("pigeon"), Messenger.named("raven"));
  }

  Acquaintances(Messenger... messengers) {
    this(new Installation(FLOW, messengers));
  }

  Acquaintances(Installation vuoro) {
    this.vuoro = vuoro;
  }

  @BeforeAll
  void prepare() {
    vuoro.publish(
        FLOW,
        """
        id: acquaintance
        title: { fi: Tutustutaan }
        languages: [fi]
        steps:
          - id: town
            ask: { fi: "Missä kaupungissa asut?" }
            type: text
            saveTo: town
          - id: size
            ask: { fi: "Montako teitä on kotona?" }
            type: number
        """);
  }

  @AfterAll
  void stop() {
    vuoro.close();
  }

  /** A conversation in the web chat. */
  record Chat(String id, String token, JsonNode body) {
    String path(String rest) {
      return "/chat/v1/conversations/" + id + rest;
    }
  }

  Chat onTheWeb(String reference) {
    JsonNode body =
        vuoro
            .customer(
                "POST",
                "/chat/v1/flows/" + FLOW + "/conversations",
                null,
                Map.of("customer", vuoro.signed(reference)))
            .body();
    return new Chat(body.path("conversationId").asString(), body.path("token").asString(), body);
  }

  /** A conversation of somebody of whom nothing is known. */
  Chat unknown() {
    JsonNode begun =
        vuoro.customer("POST", "/chat/v1/flows/" + FLOW + "/conversations", null, Map.of()).body();
    return new Chat(begun.path("conversationId").asString(), begun.path("token").asString(), begun);
  }

  void opensTheDoor(Chat chat, String messenger, String address) {
    String door =
        vuoro
            .customer("POST", chat.path("/moves"), chat.token(), Map.of("channel", messenger))
            .body()
            .path("link")
            .asString();
    String token = door.substring(door.indexOf("?start=") + "?start=".length());
    vuoro.call(messenger, vuoro.phones.event(Map.of("from", address, "token", token)));
  }

  JsonNode found(String channel, String address) {
    Answer answer =
        vuoro.staff(
            "POST", "/api/v1/customers/search", Map.of("channel", channel, "address", address));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items").path(0);
  }

  List<JsonNode> merges(String customer) {
    JsonNode items =
        vuoro.staff("GET", "/api/v1/customers/" + customer + "/merges", null).body().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  String status(Chat chat) {
    return vuoro
        .customer("GET", chat.path(""), chat.token(), null)
        .body()
        .path("status")
        .asString();
  }

  /** Somebody wrote by a messenger of their own accord, and told where they live. */
  void livesIn(String town, String messenger, String address) {
    vuoro.call(messenger, vuoro.phones.text(address, "moi"));
    vuoro.asked(messenger, address, "town");
    vuoro.call(messenger, vuoro.phones.text(address, town));
    vuoro.asked(messenger, address, "size");
  }

  void saysHowMany(String messenger, String address) {
    int before = vuoro.sentTo(messenger, address).size();
    vuoro.call(messenger, vuoro.phones.text(address, "3"));
    Phones.await(
        () ->
            found(messenger, address)
                .path("conversations")
                .path(0)
                .path("status")
                .asString()
                .equals("completed"));
    assertThat(before).isPositive();
  }

  Answer sendsACode(Chat chat, String address) {
    return vuoro.customer(
        "POST", chat.path("/codes"), chat.token(), Map.of("channel", "pigeon", "address", address));
  }

  Answer types(Chat chat, String code) {
    return vuoro.customer("POST", chat.path("/codes/check"), chat.token(), Map.of("code", code));
  }

  String codeSentTo(String address, int before) {
    Phones.await(() -> vuoro.sentTo("pigeon", address).size() > before);
    String text = vuoro.sentTo("pigeon", address).getLast().path("piece").path("text").asString();
    assertThat(text).startsWith("Koodisi on ");
    return text.substring("Koodisi on ".length(), "Koodisi on ".length() + 6);
  }

  Answer says(Chat chat, String id, String words) {
    return vuoro.customer(
        "POST", chat.path("/messages"), chat.token(), Map.of("id", id, "text", words));
  }

  String story(Chat chat) {
    return vuoro.customer("GET", chat.path(""), chat.token(), null).body().toString();
  }
}
