package fi.vuoro.chat;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known changes in the folder while a customer is being talked with. */
class KnowledgeReloadTest {
  private static final String FLOW =
      """
      id: visit
      languages: [en]
      steps:
        - id: easy
          ask: I am a chat robot. Was it easy to visit us?
          type: yesno
      """;

  @TempDir Path flows;

  @Test
  void theNextQuestionGetsTheNewAnswerInTheSameConversation() throws IOException {
    Files.writeString(flows.resolve("visit.yaml"), FLOW);
    company("From 8 to 6.");
    try (Service service = Service.start(Map.of("vuoro.flows", flows.toString()))) {
      Talk talk = Talk.begin(new ChatApi(service.url("/")), "visit", "en");
      assertThat(answer(talk)).isEqualTo("From 8 to 6.");

      company("Around the clock.");
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> answer(talk).equals("Around the clock."));

      Files.writeString(
          flows.resolve("visit.knowledge.yaml"), entry("", "For visitors until midnight."));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> answer(talk).equals("For visitors until midnight."));

      Files.delete(flows.resolve("visit.knowledge.yaml"));
      Files.delete(flows.resolve("knowledge").resolve("service.yaml"));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> answer(talk).contains("can't answer"));
      assertThat(talk.write("easy", "yes").text("status")).isEqualTo("completed");
    }
  }

  private void company(String answer) throws IOException {
    Path folder = Files.createDirectories(flows.resolve("knowledge"));
    Files.writeString(folder.resolve("service.yaml"), entry("languages: [en]\n", answer));
  }

  private static String entry(String languages, String answer) {
    return languages
        + """
        entries:
          - id: opening-hours
            questions: [When is customer service open?, What are your opening hours?]
            answer: %s
        """
            .formatted(answer);
  }

  private static String answer(Talk talk) {
    return talk.write("easy", "when is customer service open?")
        .messages()
        .get(1)
        .path("text")
        .asString();
  }
}
