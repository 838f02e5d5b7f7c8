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

class FlowFolderTest {
  private static final String FLOW =
      """
      id: visit
      languages: [en]
      steps:
        - id: easy
          ask: I am a chat robot. Was it easy to visit us?
          type: yesno
      """;

  @TempDir Path place;

  @Test
  void whileItIsNotThereNobodyWaitsAndOnceItIsItsFlowsAreServed() throws IOException {
    Path folder = place.resolve("flows");
    try (Service service = Service.start(Map.of("vuoro.flows", folder.toString()))) {
      ChatApi chat = new ChatApi(service.url("/"));
      assertThat(begun(chat, "transactional-nps")).isEqualTo(201);
      assertThat(begun(chat, "visit")).isEqualTo(404);

      Files.createDirectory(folder);
      Files.writeString(folder.resolve("visit.yaml"), FLOW);

      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> begun(chat, "visit") == 201);
    }
  }

  private static int begun(ChatApi chat, String flow) {
    return chat.begin(flow, Map.of("language", "en")).status();
  }
}
