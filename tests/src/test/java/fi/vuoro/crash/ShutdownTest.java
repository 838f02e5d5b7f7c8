package fi.vuoro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is asked to end while customers talk. */
class ShutdownTest {

  private static final int TALKING = 8;

  private final Tally tally = new Tally();

  /** A conversation, how many messages in it were answered, and the one that was not. */
  private record Talk(Answer begun, int answered, Map<String, Object> cutOff) {}

  @Test
  void itEndsByItselfWithNothingLostAndNothingHalfDone(@TempDir Path folder) throws Exception {
    try (var service = MortalService.untrained(folder);
        ExecutorService crowd = Executors.newFixedThreadPool(TALKING)) {
      service.start();
      var api = new ChatApi(service.url());
      List<Future<Talk>> talks =
          Stream.generate(() -> begin(api))
              .limit(TALKING)
              .map(begun -> crowd.submit(() -> talkUntilCutOff(api, begun)))
              .toList();
      tally.awaitMore(300);

      String printed = service.stop();

      assertThat(printed).contains("Graceful shutdown complete").doesNotContain("\"ERROR\"");
      service.start();
      for (Future<Talk> talk : talks) {
        assertThat(send(api, talk.get().begun(), talk.get().cutOff()).status()).isEqualTo(200);
        assertThat(taken(api, talk.get().begun())).isEqualTo(talk.get().answered() + 1);
      }
    }
  }

  private static Answer begin(ChatApi api) {
    return api.begin(
        "transactional-nps", Map.of("id", UUID.randomUUID().toString(), "language", "en"));
  }

  private Talk talkUntilCutOff(ChatApi api, Answer begun) {
    for (int answered = 0; ; answered++) {
      Map<String, Object> message = Map.of("id", UUID.randomUUID().toString(), "wish", "repeat");
      try {
        assertThat(send(api, begun, message).status()).isEqualTo(200);
        tally.acknowledge();
      } catch (UncheckedIOException gone) {
        return new Talk(begun, answered, message);
      }
    }
  }

  private static Answer send(ChatApi api, Answer begun, Map<String, Object> message) {
    return api.send(begun.text("conversationId"), begun.text("token"), message);
  }

  private static int taken(ChatApi api, Answer begun) {
    Answer story = api.show(begun.text("conversationId"), begun.text("token"), "0");
    return (int)
        story.messages().stream()
            .filter(message -> message.path("from").asString().equals("customer"))
            .count();
  }
}
