package fi.vuoro.model;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.settings.ModelSettings;
import fi.vuoro.store.DataFolder;
import fi.vuoro.store.OpenStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every provider's API over real HTTP, well and ill. */
class ModelsTest {
  private static final Use USE = new Use("nps", "score[2]", "read");
  private static final String SCHEMA =
      "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"value\"],"
          + "\"properties\":{\"value\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}}}";
  private static final Prompt PROMPT = new Prompt("Read.", "{\"reply\":\"two\"}", SCHEMA);
  private static final String ANSWER = "{\"value\": 2, \"note\": \"hyvä\"}";
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir static Path folder;
  private static DataFolder data;
  private static OpenStore open;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @BeforeAll
  static void aStore() {
    data = DataFolder.claim(folder.resolve("data"));
    open = OpenStore.embedded(data);
  }

  @AfterAll
  static void closed() {
    open.close();
    data.close();
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerComesInPiecesAndIsCounted(ModelSettings.Provider provider) {
    try (FakeProvider fake = new FakeProvider(provider)) {
      fake.answers(ANSWER);

      assertThat(ask(fake.settings(LONG))).isEqualTo(ANSWER);

      assertThat(count("vuoro.model.tokens", "direction", "in")).isEqualTo(120);
      assertThat(count("vuoro.model.tokens", "direction", "out")).isEqualTo(30);
      assertThat(count("vuoro.model.cost", "step", "score")).isEqualTo(0.00024);
      assertThat(
              meters.get("vuoro.model.calls").tags("flow", "nps", "task", "read").timer().count())
          .isEqualTo(1);
      assertThat(fallbacks()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsSentTheInstructionTheInputAndTheSchemaAndNoTools(ModelSettings.Provider provider) {
    try (FakeProvider fake = new FakeProvider(provider)) {
      fake.answers(ANSWER);
      ask(fake.settings(LONG));

      JsonNode sent = JsonMapper.shared().readTree(fake.received().getFirst());
      assertThat(sent.path("model").asString()).isEqualTo("small-1");
      assertThat(sent.path("stream").asBoolean()).isTrue();
      assertThat(sent.toString()).contains("Read.").contains("{\\\"reply\\\":\\\"two\\\"}");
      assertThat(schema(provider, sent).path("properties"))
          .isEqualTo(JsonMapper.shared().readTree(SCHEMA).path("properties"));
      assertThat(sent.path("tools").isEmpty()).isTrue();
      assertThat(fake.paths())
          .containsExactly(
              switch (provider) {
                case OPENAI -> "/v1/chat/completions";
                case ANTHROPIC -> "/v1/messages";
                case OLLAMA -> "/api/chat";
              });
    }
  }

  private static JsonNode schema(ModelSettings.Provider provider, JsonNode sent) {
    return switch (provider) {
      case OPENAI -> sent.path("response_format").path("json_schema").path("schema");
      case ANTHROPIC -> sent.path("output_config").path("format").path("schema");
      case OLLAMA -> sent.path("format");
    };
  }

  @ParameterizedTest
  @EnumSource
  void aSlowAnswerIsNotWaitedFor(ModelSettings.Provider provider) {
    try (FakeProvider fake = new FakeProvider(provider)) {
      fake.answersAfter(LONG, ANSWER);

      assertThat(ask(fake.settings(SHORT))).isNull();

      assertThat(fallbacks()).containsExactly("slow");
      assertThat(count("vuoro.model.tokens", "direction", "in"))
          .as("about what was sent")
          .isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatDripsIsNotWaitedForEither(ModelSettings.Provider provider) {
    try (FakeProvider fake = new FakeProvider(provider)) {
      fake.drips(LONG, ANSWER);

      assertThat(ask(fake.settings(SHORT))).isNull();
      assertThat(fallbacks()).containsExactly("slow");
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorsAreToldApart(ModelSettings.Provider provider) {
    try (FakeProvider fake = new FakeProvider(provider)) {
      for (int status : List.of(429, 500, 503, 401, 302)) {
        fake.fails(status);
        assertThat(ask(fake.settings(LONG))).isNull();
      }
      fake.hangsUp();
      ask(fake.settings(LONG));

      assertThat(fallbacks()).containsExactlyInAnyOrder("limited", "failed", "rejected");
      assertThat(count("vuoro.model.fallbacks", "reason", "failed")).isEqualTo(3);
      assertThat(count("vuoro.model.fallbacks", "reason", "rejected")).isEqualTo(2);
      assertThat(fake.received()).as("none is tried twice").hasSize(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatBreaksOffDoesNotCount(ModelSettings.Provider provider) {
    try (FakeProvider fake = new FakeProvider(provider)) {
      fake.breaksOff(ANSWER);
      assertThat(ask(fake.settings(LONG))).isNull();
      fake.runsOutOfTokens(ANSWER);
      assertThat(ask(fake.settings(LONG))).isNull();

      assertThat(fallbacks()).isNotEmpty().isSubsetOf("cut-off", "nonsense", "failed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalDoesNotCount(ModelSettings.Provider provider) {
    try (FakeProvider fake = new FakeProvider(provider)) {
      fake.refuses();

      assertThat(ask(fake.settings(LONG))).isNull();
      assertThat(fallbacks()).containsAnyOf("refused", "nonsense").hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEndlessAnswerIsCutOff(ModelSettings.Provider provider) {
    try (FakeProvider fake = new FakeProvider(provider)) {
      fake.answers("{\"value\": \"" + "x".repeat(100_000));

      assertThat(ask(fake.settings(LONG))).isNull();
      assertThat(fallbacks()).containsExactly("cut-off");
    }
  }

  @Test
  void whatKeepsFailingIsLeftAloneForAWhile() {
    try (FakeProvider fake = new FakeProvider(ModelSettings.Provider.OPENAI)) {
      fake.fails(500);
      Models models = models(fake.settings(LONG), BigDecimal.ZERO);
      for (int i = 0; i < 8; i++) {
        ask(models);
      }

      assertThat(fake.received()).hasSize(5);
      assertThat(count("vuoro.model.fallbacks", "reason", "resting")).isEqualTo(3);
    }
  }

  @Test
  void nonsenseIsNoReasonToLeaveItAlone() {
    try (FakeProvider fake = new FakeProvider(ModelSettings.Provider.OPENAI)) {
      fake.answers("no JSON at all");
      Models models = models(fake.settings(LONG), BigDecimal.ZERO);
      for (int i = 0; i < 8; i++) {
        ask(models);
      }

      assertThat(fake.received()).hasSize(8);
    }
  }

  @Test
  void aFlowThatHasSpentItsDayGoesOnByRulesAndOthersDoNot() {
    try (FakeProvider fake = new FakeProvider(ModelSettings.Provider.OPENAI)) {
      fake.answers(ANSWER);
      BigDecimal two = new BigDecimal("0.00048");
      Use one = new Use("one-" + System.nanoTime(), "score", "read");
      for (int i = 0; i < 3; i++) {
        ask(models(fake.settings(LONG), two), one);
      }

      assertThat(fake.received()).as("also over a restart").hasSize(2);
      assertThat(fallbacks()).containsExactly("spent");
      Use other = new Use("another-" + System.nanoTime(), "score", "read");
      assertThat(ask(models(fake.settings(LONG), two), other)).isEqualTo(ANSWER);
    }
  }

  @Test
  void moreCallsThanMayBeUnderWayAreNotMade() throws InterruptedException {
    try (FakeProvider fake = new FakeProvider(ModelSettings.Provider.OPENAI)) {
      fake.answersAfter(LONG, ANSWER);
      Models models = models(fake.settings(LONG), BigDecimal.ZERO);
      CountDownLatch over = new CountDownLatch(1);
      List<Disposable> waiting =
          List.of(
              models.ask(USE, PROMPT, LONG, text -> text).subscribe(),
              models.ask(USE, PROMPT, LONG, text -> text).subscribe());
      models.ask(USE, PROMPT, LONG, text -> text).doFinally(end -> over.countDown()).subscribe();

      assertThat(over.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(fallbacks()).containsExactly("busy");
      waiting.forEach(Disposable::dispose);
    }
  }

  private @Nullable String ask(ModelSettings settings) {
    return ask(models(settings, BigDecimal.ZERO));
  }

  private static @Nullable String ask(Models models) {
    return ask(models, USE);
  }

  private static @Nullable String ask(Models models, Use use) {
    return models.ask(use, PROMPT, LONG, ModelsTest::checked).block(Duration.ofSeconds(30));
  }

  private static String checked(String text) {
    if (!text.startsWith("{") || !text.endsWith("}")) {
      throw new Unanswered(Unanswered.Reason.NONSENSE);
    }
    return text;
  }

  private Models models(ModelSettings settings, BigDecimal perFlow) {
    ModelSettings limited =
        new ModelSettings(
            settings.provider(),
            settings.url(),
            settings.name(),
            settings.key(),
            settings.time(),
            settings.atOnce(),
            settings.answer(),
            settings.priceIn(),
            settings.priceOut(),
            perFlow);
    Spending spending =
        new Spending(
            open.store(),
            () -> Instant.parse("2026-05-04T09:00:00Z"),
            ZoneId.of("Europe/Helsinki"));
    return new Models(Providers.open(limited), limited, spending, new Usage(meters));
  }

  private double count(String name, String tag, String value) {
    Counter counter = meters.find(name).tag(tag, value).counter();
    return counter == null ? 0 : counter.count();
  }

  private List<String> fallbacks() {
    return meters.find("vuoro.model.fallbacks").counters().stream()
        .map(counter -> Objects.requireNonNull(counter.getId().getTag("reason")))
        .distinct()
        .toList();
  }
}
