package fi.vuoro.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.chat.Talk;
import fi.vuoro.service.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The staff at one node and customers at the other know of each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleOnTwoNodesTest {
  private static final String FLOW = "first-contact-resolution";
  private static final String PASSWORD = "a long enough password 2";
  private static final String PRESENT = "{\"here\":true}";

  private final MongoServer store = new MongoServer(new MemoryBackend());
  private final List<Service> nodes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  void start() throws Exception {
    Map<String, String> settings =
        Map.of(
            "vuoro.mongodb-uri",
            store.bindAndGetConnectionString() + "/vuoro",
            "vuoro.key",
            "one key for all nodes of the installation",
            // Whether a person is promised is looked up by beginning anew.
            "vuoro.limits.starts-per-minute",
            "0");
    for (int i = 0; i < 2; i++) {
      nodes.add(Service.start(settings));
    }
    nodes
        .getFirst()
        .asAdministrator(
            "POST",
            "/api/v1/users",
            "{\"name\":\"liisa\",\"role\":\"agent\",\"password\":\"%s\"}".formatted(PASSWORD));
    nodes.getFirst().asAdministrator("PUT", Office.PRESENCE, PRESENT);
  }

  @AfterAll
  void stop() {
    nodes.forEach(Service::close);
    http.close();
    store.shutdownNow();
  }

  /** A customer at the second node, who asked for a person once one was promised there. */
  private Talk asking() {
    ChatApi chat = new ChatApi(nodes.getLast().url("/"));
    Office.await(() -> wishes(begin(chat)).contains("human"));
    Talk talk = begin(chat);
    talk.wish("human");
    return talk;
  }

  private static Talk begin(ChatApi chat) {
    return Talk.begin(chat, FLOW, Map.of("language", "en"));
  }

  private static String wishes(Talk talk) {
    return talk.begun().messages().getLast().path("question").path("wishes").toString();
  }

  @Test
  void whoIsThereAtOneNodeIsPromisedAtTheOther() {
    Talk talk = asking();

    Office.await(
        () ->
            talk.since(0)
                .messages()
                .getLast()
                .path("text")
                .asString()
                .startsWith("Somebody is here now"));
  }

  @Test
  void ofTwoWhoTakeOverAtTheSameTimeAtTwoNodesOneGetsIt() throws Exception {
    Talk talk = asking();
    List<Callable<Integer>> both =
        List.of(
            () -> claim(0, "admin", Service.ADMIN_PASSWORD, talk.id()),
            () -> claim(1, "liisa", PASSWORD, talk.id()));

    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> status : threads.invokeAll(both)) {
        statuses.add(status.get());
      }
    }

    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    Answer seen = talk.since(0);
    assertThat(seen.text("status")).isEqualTo("handed-off");
  }

  private int claim(int node, String who, String password, String conversation)
      throws IOException, InterruptedException {
    byte[] user = (who + ":" + password).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(nodes.get(node).url(Office.HANDOFFS + "/" + conversation + "/claim"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user))
            .POST(BodyPublishers.noBody())
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }
}
