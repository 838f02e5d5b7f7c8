package fi.vuoro.chat;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.models.FakeModel;
import fi.vuoro.service.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A reply that takes longer than a call should: the call says so, the rest comes after it. */
class PendingTest {
  private static final String DOUBTFUL = "jotain siinä seittemän paikkeilla ehkä vähän ylikin";

  @Test
  void theCallSaysThatMoreIsToComeAndTheStreamAndAnotherCallBringIt() throws Exception {
    try (FakeModel model = new FakeModel();
        Service service = Service.start(patient(model))) {
      model.reads(7, "seittemän paikkeilla", .9, Duration.ofSeconds(7));
      ChatApi api = new ChatApi(service.url("/"));
      Answer begun = api.begin("transactional-nps", Map.of("language", "fi", "id", id()));
      String conversation = begun.text("conversationId");
      String token = begun.text("token");
      long seen = begun.messages().getLast().path("seq").asLong();

      try (Events events = new Events(api.stream(conversation, token, seen).body())) {
        CompletableFuture<Answer> sent =
            CompletableFuture.supplyAsync(
                () ->
                    api.send(
                        conversation, token, Map.of("id", id(), "step", "nps", "text", DOUBTFUL)));
        assertThat(events.next("message").data().path("text").asString()).isEqualTo(DOUBTFUL);
        assertThat(events.next("typing").data().isObject()).isTrue();

        Answer answer = sent.get(20, TimeUnit.SECONDS);
        assertThat(answer.body().path("pending").asBoolean()).isTrue();
        assertThat(answer.messages()).hasSize(1);

        assertThat(events.next("message").data().path("question").path("step").asString())
            .isEqualTo("why");
        Answer rest = api.show(conversation, token, Long.toString(seen + 1));
        assertThat(rest.step()).isEqualTo("why");
        assertThat(rest.body().has("pending")).isFalse();
      }
    }
  }

  private static Map<String, String> patient(FakeModel model) {
    Map<String, String> settings = new HashMap<>(model.settings());
    settings.put("vuoro.model.time", "12s");
    return settings;
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
