package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.respondents.SetClock;
import fi.vuoro.service.Service;
import fi.vuoro.store.SteeredStore;
import fi.vuoro.store.Store;
import fi.vuoro.store.StoreFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.BeanPostProcessor;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Of two nodes on one store, one dies; and each reports what customers answer at the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadNodeTest {
  private static final String FLOW = "first-contact-resolution";
  private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");

  private final MongoServer store = new MongoServer(new MemoryBackend());
  private final SetClock time = new SetClock(NOON);
  private final Mortal mortal = new Mortal();
  private Service one;
  private Service other;

  @BeforeAll
  void start() {
    one = node(store.bindAndGetConnectionString() + "/vuoro", time, mortal);
    other = node(store.getConnectionString() + "/vuoro", time, null);
  }

  private static Service node(String uri, Clock clock, @Nullable BeanPostProcessor store) {
    return Service.start(
        Map.of(
            "vuoro.mongodb-uri", uri,
            "vuoro.min-group", "1",
            "vuoro.key", "one key for all nodes of the installation"),
        clock,
        List.of(),
        store);
  }

  @AfterAll
  void stop() {
    mortal.refuses = step -> false;
    one.close();
    other.close();
    store.shutdownNow();
  }

  @Test
  void whatIsAnsweredAtOneNodeIsInTheReportsOfTheOtherAndWhatADeadNodeLeftToo() throws Exception {
    assertThat(answered(other)).isZero();
    answer(one);
    await(1);
    answer(one);
    await(2);

    mortal.refuses = step -> step.isWrite() && step.collection().equals("answers");
    answer(one);
    mortal.refuses = step -> true;
    time.set(NOON.plus(Duration.ofMinutes(1)));

    await(3);
  }

  private static void answer(Service node) {
    var chat = new ChatApi(node.url("/"));
    Answer begun = chat.begin(FLOW, Map.of("language", "en"));
    Answer answered =
        chat.send(
            begun.text("conversationId"),
            begun.text("token"),
            Map.of("id", UUID.randomUUID().toString(), "text", "yes"));
    assertThat(answered.status()).isEqualTo(200);
  }

  private void await(int count) throws Exception {
    for (int i = 0; i < 600 && answered(other) < count; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(answered(other)).isEqualTo(count);
  }

  /** How many answered the first question, as a node reports it. */
  private static int answered(Service node) throws Exception {
    return JsonMapper.shared()
        .readTree(node.asAdministrator("/api/v1/reports/summary?flow=" + FLOW))
        .path("n")
        .asInt();
  }

  /** A node that loses the store, for some of its work or all. */
  private static final class Mortal implements BeanPostProcessor {
    private volatile Predicate<SteeredStore.Step> refuses = step -> false;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof Store store ? new SteeredStore(store, this::before) : bean;
    }

    private Mono<Void> before(SteeredStore.Step step) {
      return refuses.test(step)
          ? Mono.error(new StoreFailure("This node is dead", new IllegalStateException()))
          : Mono.empty();
    }
  }
}
