package fi.vuoro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.ChatApi;
import fi.vuoro.chat.Talk;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process dies when customers have just asked for a person. */
class TakeoverCrashTest {
  private static final String PASSWORD = "a long enough password 1";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int CUSTOMERS = 12;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void everyoneIsToldOnceWhatToExpectAndStandsInTheListOfThoseWhoWait() throws Exception {
    try (MortalService service = MortalService.untrained(folder)) {
      service.start("-Xshare:auto", List.of("--vuoro.people.lease=1h"));
      called(service, "PUT", "/api/v1/presence", "{\"here\":true}");
      ChatApi chat = new ChatApi(service.url());
      List<Talk> talks =
          IntStream.range(0, CUSTOMERS)
              .mapToObj(i -> Talk.begin(chat, "transactional-nps", Map.of("language", "en")))
              .toList();
      List<CompletableFuture<?>> wishes =
          talks.stream()
              .<CompletableFuture<?>>map(
                  talk -> CompletableFuture.supplyAsync(() -> talk.wish("human")))
              .toList();
      wishes.forEach(CompletableFuture::join);
      service.kill();

      service.start("-Xshare:auto", List.of());

      for (Talk talk : talks) {
        Awaitility.await().atMost(PATIENCE).until(() -> expectations(talk) > 0);
      }
      assertThat(waiting(service)).containsExactlyInAnyOrderElementsOf(ids(talks));
      assertThat(talks).allSatisfy(talk -> assertThat(expectations(talk)).isOne());
    }
  }

  private static long expectations(Talk talk) {
    return talk.since(0).messages().stream()
        .filter(message -> message.path("text").asString("").startsWith("Somebody is here now"))
        .count();
  }

  private static List<String> ids(List<Talk> talks) {
    return talks.stream().map(Talk::id).toList();
  }

  private List<String> waiting(MortalService service) throws Exception {
    JsonNode items = called(service, "GET", "/api/v1/handoffs?assignee=nobody", "").path("items");
    return IntStream.range(0, items.size())
        .mapToObj(i -> items.get(i).path("conversationId").asString())
        .toList();
  }

  private JsonNode called(MortalService service, String method, String path, String body)
      throws Exception {
    byte[] user = ("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(service.url().resolve(path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }
}
