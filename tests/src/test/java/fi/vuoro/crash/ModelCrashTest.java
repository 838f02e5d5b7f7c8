package fi.vuoro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.models.FakeModel;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process dies while a model thinks about a reply. */
class ModelCrashTest {
  private static final String DOUBTFUL = "somewhere well above the middle, I would think";

  @TempDir private Path folder;

  @Test
  void theReplyIsTakenOnceAsTheRulesReadItAndWithoutAModelNoneOfItsClassesIsLoaded()
      throws Exception {
    try (MortalService service = MortalService.untrained(folder);
        FakeModel model = new FakeModel()) {
      model.sleeps(Duration.ofSeconds(60));
      service.start("-Xshare:auto", arguments(model.settings()));
      ChatApi api = new ChatApi(service.url());
      Answer begun =
          api.begin(
              "transactional-nps", Map.of("language", "en", "id", UUID.randomUUID().toString()));
      Map<String, String> message =
          Map.of("id", UUID.randomUUID().toString(), "step", "nps", "text", DOUBTFUL);
      CompletableFuture<?> sent = CompletableFuture.runAsync(() -> trySending(api, begun, message));
      List<JsonNode> before = await(api, begun, said -> last(said, "customer"));
      service.kill();
      sent.get(30, TimeUnit.SECONDS);

      Path classes = folder.resolve("classes.log");
      service.start("-Xlog:class+load=info:file=" + classes, List.of());
      List<JsonNode> after = await(api, begun, said -> last(said, "bot"));

      assertThat(after).hasSize(before.size() + 1);
      assertThat(after.getLast().path("question").path("step").asString()).isEqualTo("nps");
      assertThat(sent(api, begun, message).messages()).endsWith(after.getLast());
      assertThat(Files.readString(classes))
          .contains("fi.vuoro.model.ModelConfiguration")
          .doesNotContain("dev.langchain4j")
          .doesNotContain("io.github.resilience4j.circuitbreaker");
    }
  }

  private static List<String> arguments(Map<String, String> settings) {
    return settings.entrySet().stream().map(s -> "--" + s.getKey() + "=" + s.getValue()).toList();
  }

  private static void trySending(ChatApi api, Answer begun, Map<String, String> message) {
    try {
      sent(api, begun, message);
    } catch (UncheckedIOException cutOff) {
      // It dies before it answers.
    }
  }

  private static Answer sent(ChatApi api, Answer begun, Map<String, String> message) {
    return api.send(begun.text("conversationId"), begun.text("token"), message);
  }

  private static boolean last(List<JsonNode> said, String from) {
    return said.getLast().path("from").asString().equals(from);
  }

  /** Everything that was said, once it is so. */
  private static List<JsonNode> await(ChatApi api, Answer begun, Predicate<List<JsonNode>> isSo)
      throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      List<JsonNode> said =
          api.show(begun.text("conversationId"), begun.text("token"), "0").messages();
      if (isSo.test(said)) {
        return said;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("nothing came");
  }
}
