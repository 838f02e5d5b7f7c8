package fi.vuoro.service;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.store.SteeredStore;
import fi.vuoro.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import reactor.core.publisher.Mono;

/** What people write stays out of the log, also when something fails over it. */
@Isolated("it listens to what the whole process prints")
class SilentLogTest {
  private static final String FLOW = "transactional-nps";
  private static final String MARK = "Pelargonia";

  @ParameterizedTest
  @ValueSource(strings = {"ecs", ""})
  void failuresAreLoggedByTheirClassesAndFramesAlone(String format) throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var printed = new ByteArrayOutputStream();
    var quoting = new Quoting();
    try (var all = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(all);
      System.setErr(all);
      try (Service service =
          Service.start(
              Map.of("logging.structured.format.console", format),
              Clock.tickMillis(ZoneOffset.UTC),
              List.of(),
              quoting)) {
        talk(new ChatApi(service.url("/")));
        assertThat(quoting.failed.await(20, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    String log = printed.toString(StandardCharsets.UTF_8);
    assertThat(log)
        .contains("can't be carried on")
        .contains("java.lang.NumberFormatException")
        .contains("fi.vuoro.service.SilentLogTest")
        .doesNotContain(MARK);
  }

  private static void talk(ChatApi chat) {
    Answer begun = chat.begin(FLOW, Map.of("language", "en"));
    String id = begun.text("conversationId");
    String token = begun.text("token");
    chat.send(id, token, Map.of("id", UUID.randomUUID().toString(), "text", "9, " + MARK));
    chat.send(id, token, Map.of("id", UUID.randomUUID().toString(), "value", Map.of(MARK, MARK)));
    chat.send(id, token, Map.of(MARK, List.of(MARK)));
    chat.send(MARK, MARK, Map.of("id", MARK, "text", MARK));
    chat.begin(MARK, Map.of("context", Map.of(MARK, MARK)));
  }

  /** A store that fails as a parser does, over what a turn said, some times. */
  private static final class Quoting implements BeanPostProcessor {
    private final CountDownLatch failed = new CountDownLatch(5);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof Store store ? new SteeredStore(store, this::before) : bean;
    }

    private Mono<Void> before(SteeredStore.Step step) {
      if (!step.isWrite() || !step.collection().equals("answers")) {
        return Mono.empty();
      }
      failed.countDown();
      return Mono.error(
          new NumberFormatException("For input string: \"" + MARK + "\"")
              .initCause(new IllegalArgumentException(MARK)));
    }
  }
}
