package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.messenger.Installation.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Customers who leave the web chat in the middle of a question. */
class LeavingTest {
  private static final String FLOW = "first-contact-resolution";

  private final Installation vuoro = new Installation(FLOW, Messenger.named("pigeon"));

  @AfterEach
  void stop() {
    vuoro.close();
  }

  /** Somebody whom the company knows, and who holds an address; the link to their preferences. */
  private String isKnown(String reference, String address) {
    Answer begun =
        vuoro.staff(
            "POST",
            "/api/v1/conversations",
            Map.of(
                "flow",
                FLOW,
                "channel",
                "pigeon",
                "address",
                address,
                "customer",
                Map.of("ref", reference)));
    assertThat(begun.status()).isEqualTo(201);
    String link = vuoro.asked("pigeon", address, "fcr").path("preferences").asString();
    vuoro.call("pigeon", vuoro.phones.text(address, "lopeta"));
    Phones.await(() -> last(address).contains("lopete"));
    return link.substring(link.indexOf("#go=") + 4);
  }

  private String last(String address) {
    return vuoro
        .sentTo("pigeon", address)
        .getLast()
        .path("piece")
        .path("text")
        .asString()
        .toLowerCase(java.util.Locale.ROOT);
  }

  private void prefers(String link, Map<String, ?> preferred) {
    Answer set =
        vuoro.customer(
            "POST", "/chat/v1/preferences", null, Map.of("link", link, "preferred", preferred));
    assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
  }

  private JsonNode beginsOnTheWeb(String reference) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("language", "fi");
    body.put("customer", vuoro.signed(reference));
    return vuoro.customer("POST", "/chat/v1/flows/" + FLOW + "/conversations", null, body).body();
  }

  private int asked(String address) {
    return vuoro.asking("pigeon", address, "fcr").size();
  }

  @Test
  void theQuestionFollowsThemToTheChannelThatTheyPreferOnce() {
    prefers(isKnown("l-1", "maija"), Map.of("channel", "pigeon"));
    JsonNode chat = beginsOnTheWeb("l-1");
    vuoro.pass(Duration.ofMinutes(59));
    int before = asked("maija");

    vuoro.passUntil(() -> asked("maija") == before + 1);

    JsonNode question = vuoro.asked("pigeon", "maija", "fcr");
    assertThat(question.path("conversation")).isEqualTo(chat.path("conversationId"));
    assertThat(question.path("link").asString()).contains("/c/" + FLOW + "#go=");
    vuoro.call("pigeon", vuoro.phones.tap("maija", question, "o0"));
    vuoro.asked("pigeon", "maija", "helped");
  }

  @Test
  void whoNeverSaidWhereIsLeftAlone() {
    isKnown("l-2", "anni");
    beginsOnTheWeb("l-2");
    prefers(isKnown("l-3", "elli"), Map.of("channel", "pigeon"));
    beginsOnTheWeb("l-3");
    int anni = asked("anni");
    int elli = asked("elli");

    vuoro.pass(Duration.ofMinutes(60));

    vuoro.passUntil(() -> asked("elli") == elli + 1);
    assertThat(asked("anni")).isEqualTo(anni);
  }

  @Test
  void whoWantsNothingBeforeTheEveningIsAskedInTheEvening() {
    Map<String, Object> evenings =
        Map.of("days", java.util.List.of(1, 2, 3, 4, 5, 6, 7), "from", "17:00", "to", "21:00");
    prefers(isKnown("l-4", "saima"), Map.of("channel", "pigeon", "hours", evenings));
    prefers(isKnown("l-5", "elma"), Map.of("channel", "pigeon"));
    beginsOnTheWeb("l-4");
    beginsOnTheWeb("l-5");
    int saima = asked("saima");
    int elma = asked("elma");
    vuoro.pass(Duration.ofMinutes(60));
    vuoro.passUntil(() -> asked("elma") == elma + 1);
    assertThat(asked("saima")).isEqualTo(saima);

    vuoro.pass(Duration.ofHours(4));

    vuoro.passUntil(() -> asked("saima") == saima + 1);
  }

  @Test
  void whatCanNotBePreferredIsRefused() {
    String link = isKnown("l-6", "venla");
    for (Map<String, ?> wrong :
        java.util.List.of(
            Map.of("channel", "owl"),
            Map.of("language", "xx"),
            Map.of("pausedUntil", "2020-01-01"),
            Map.of("pausedUntil", "tomorrow"),
            Map.of("hours", Map.of("days", java.util.List.of(8), "from", "09:00", "to", "10:00")),
            Map.of("hours", Map.of("days", java.util.List.of(1), "from", "10:00", "to", "09:00")),
            Map.of("more", 1))) {
      Answer refused =
          vuoro.customer(
              "POST", "/chat/v1/preferences", null, Map.of("link", link, "preferred", wrong));
      assertThat(refused.status()).as(wrong.toString()).isEqualTo(400);
      assertThat(refused.body().path("where").asString()).startsWith("/preferred");
    }
  }
}
