package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.chat.Events;
import fi.vuoro.service.Service;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Two nodes of one installation on one store: no node is special, and nothing happens twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
  private static final String FLOW = "first-contact-resolution";
  private static final Messenger PIGEON = Messenger.named("pigeon");

  private final MongoServer store = new MongoServer(new MemoryBackend());
  private final Phones phones = new Phones();
  private final List<Service> nodes = new ArrayList<>();

  @BeforeAll
  void start() {
    String uri = store.bindAndGetConnectionString() + "/vuoro";
    Map<String, String> settings =
        Map.of(
            "vuoro.mongodb-uri",
            uri,
            "vuoro.key",
            "one key for all nodes of the installation",
            "vuoro.channels.pigeon.url",
            phones.url(),
            "vuoro.channels.pigeon.flow",
            FLOW);
    for (int i = 0; i < 2; i++) {
      nodes.add(Service.start(settings, Clock.tickMillis(ZoneOffset.UTC), List.of(PIGEON)));
    }
  }

  @AfterAll
  void stop() {
    nodes.forEach(Service::close);
    phones.close();
    store.shutdownNow();
  }

  private ChatApi chat(int node) {
    return new ChatApi(nodes.get(node).url("/"));
  }

  @Test
  void aConversationGoesOnAtWhicheverNodeTheNextMessageComesTo() {
    Answer begun = chat(0).begin(FLOW, Map.of("language", "en"));

    Answer answered = reply(1, begun, UUID.randomUUID().toString(), "yes");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.step()).isNotEqualTo(begun.step());
    assertThat(show(0, begun).step()).isEqualTo(answered.step());
  }

  @Test
  void whatIsSaidAtOneNodeIsHeardInAStreamOfTheOther() {
    Answer begun = chat(0).begin(FLOW, Map.of("language", "en"));
    long last = begun.messages().getLast().path("seq").asLong();
    try (Events events =
        new Events(
            chat(0).stream(begun.text("conversationId"), begun.text("token"), last).body())) {

      reply(1, begun, UUID.randomUUID().toString(), "no");

      assertThat(events.next("message").data().path("text").asString()).isEqualTo("no");
    }
  }

  @Test
  void theSameMessageAtBothNodesAtTheSameTimeIsTakenOnce() throws Exception {
    Answer begun = chat(0).begin(FLOW, Map.of("language", "en"));
    String id = UUID.randomUUID().toString();
    List<Callable<Answer>> both =
        List.of(() -> reply(0, begun, id, "yes"), () -> reply(1, begun, id, "yes"));

    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Answer> answer : threads.invokeAll(both)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
    assertThat(show(0, begun).messages())
        .filteredOn(message -> message.path("from").asString().equals("customer"))
        .hasSize(1);
  }

  @Test
  void aMessengerThatCallsNowOneNodeNowTheOtherGetsEveryAnswerOnceAndAtOnce() throws Exception {
    List<Map<String, Object>> event = List.of(phones.text("aino", "hei"));
    List<Callable<Integer>> both =
        nodes.stream()
            .<Callable<Integer>>map(node -> () -> phones.call(node.url("/"), "pigeon", event))
            .toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> status : threads.invokeAll(both)) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
    JsonNode asked = phones.awaitAsked("pigeon", "fcr");

    phones.call(nodes.get(0).url("/"), "pigeon", List.of(phones.tap("aino", asked, "o0")));
    phones.awaitAsked("pigeon", "helped");
    phones.call(nodes.get(1).url("/"), "pigeon", List.of(phones.tap("aino", asked, "o1")));
    phones.awaitAsked("pigeon", "lacked");

    assertThat(phones.sent("pigeon"))
        .extracting(sent -> sent.path("piece").path("seq").asLong())
        .doesNotHaveDuplicates()
        .isSorted();
  }

  private Answer show(int node, Answer begun) {
    return chat(node).show(begun.text("conversationId"), begun.text("token"), "0");
  }

  private Answer reply(int node, Answer begun, String id, String words) {
    return chat(node)
        .send(begun.text("conversationId"), begun.text("token"), Map.of("id", id, "text", words));
  }
}
