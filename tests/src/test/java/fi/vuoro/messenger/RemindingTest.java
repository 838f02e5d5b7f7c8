package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Who doesn't answer is reminded, then left in peace, as time goes by. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindingTest {
  private static final String FLOW = "visit";

  private final Installation vuoro = new Installation(FLOW, Messenger.named("pigeon"));

  @BeforeAll
  void prepare() {
    vuoro.publish(
        FLOW,
        """
        id: visit
        title: { fi: Käynti }
        languages: [fi]
        settings:
          remindAfter: [24 h]
          resumeFor: 5 d
        steps:
          - id: well
            ask: { fi: "Onko kaikki hyvin?" }
            type: yesno
            timeout: { after: 2 d, then: wish }
          - id: wish
            ask: { fi: "Mitä toivoisit vielä?" }
            type: text
        """);
  }

  @AfterAll
  void stop() {
    vuoro.close();
  }

  private JsonNode conversation(String who) {
    return vuoro
        .staff("POST", "/api/v1/customers/search", Map.of("channel", "pigeon", "address", who))
        .body()
        .path("items")
        .path(0)
        .path("conversations")
        .path(0);
  }

  private String story(String who) {
    return vuoro
        .staff("GET", "/api/v1/conversations/" + conversation(who).path("id").asString(), null)
        .body()
        .toString();
  }

  @Test
  void oneReminderThenTheNextQuestionThenTheEnd() {
    vuoro.call("pigeon", vuoro.phones.text("reino", "moi"));
    vuoro.asked("pigeon", "reino", "well");

    vuoro.pass(Duration.ofHours(25));
    Phones.await(() -> vuoro.asking("pigeon", "reino", "well").size() == 2);
    assertThat(story("reino")).contains("Keskustelumme on vielä auki");

    vuoro.pass(Duration.ofHours(24));
    vuoro.asked("pigeon", "reino", "wish");
    assertThat(vuoro.asking("pigeon", "reino", "well")).as("reminded once").hasSize(2);

    vuoro.pass(Duration.ofDays(2));
    Phones.await(() -> vuoro.asking("pigeon", "reino", "wish").size() == 2);
    int before = vuoro.sentTo("pigeon", "reino").size();
    vuoro.pass(Duration.ofDays(5));
    Phones.await(() -> conversation("reino").path("status").asString().equals("expired"));
    assertThat(vuoro.sentTo("pigeon", "reino")).hasSize(before);
  }

  @Test
  void whoAnswersAfterTheReminderGoesOnFromThere() {
    vuoro.call("pigeon", vuoro.phones.text("raili", "moi"));
    vuoro.asked("pigeon", "raili", "well");
    vuoro.pass(Duration.ofHours(25));
    Phones.await(() -> vuoro.asking("pigeon", "raili", "well").size() == 2);

    vuoro.call("pigeon", vuoro.phones.text("raili", "kyllä"));
    vuoro.asked("pigeon", "raili", "wish");
    vuoro.call("pigeon", vuoro.phones.text("raili", "Pidempiä aukioloaikoja viikonloppuna"));

    Phones.await(() -> conversation("raili").path("status").asString().equals("completed"));
    vuoro.pass(Duration.ofDays(3));
    assertThat(vuoro.asking("pigeon", "raili", "wish")).hasSize(1);
  }
}
