package fi.vuoro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.models.FakeModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is asked to end while a customer waits for a slow model. */
class ModelShutdownTest {
  private static final String DOUBTFUL = "somewhere well above the middle, I would think";

  @Test
  void whoWaitsIsAnsweredBeforeItEnds(@TempDir Path folder) throws Exception {
    try (MortalService service = MortalService.untrained(folder);
        FakeModel model = new FakeModel()) {
      model.sleeps(Duration.ofSeconds(60));
      service.start("-Xshare:auto", settings(model));
      ChatApi api = new ChatApi(service.url());
      Answer begun =
          api.begin(
              "transactional-nps", Map.of("language", "en", "id", UUID.randomUUID().toString()));
      Map<String, String> message =
          Map.of("id", UUID.randomUUID().toString(), "step", "nps", "text", DOUBTFUL);
      CompletableFuture<Answer> waiting =
          CompletableFuture.supplyAsync(
              () -> api.send(begun.text("conversationId"), begun.text("token"), message));
      awaitAsked(model);

      String printed = service.stop();

      Answer answer = waiting.get(1, TimeUnit.SECONDS);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.step()).isEqualTo("nps");
      assertThat(printed).contains("Graceful shutdown complete").doesNotContain("\"ERROR\"");
    }
  }

  private static List<String> settings(FakeModel model) {
    return model.settings().entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toList();
  }

  private static void awaitAsked(FakeModel model) throws InterruptedException {
    for (int i = 0; i < 300 && !model.isAsked(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(model.isAsked()).isTrue();
  }
}
