package fi.vuoro.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.vuoro.settings.ModelSettings;
import fi.vuoro.store.DataFolder;
import fi.vuoro.store.OpenStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Both APIs of embeddings over real HTTP, well and ill. */
class EmbeddingsTest {
  private static final Use USE = new Use("nps", "score", "place");
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
  @EnumSource(names = {"OPENAI", "OLLAMA"})
  void aQuestionIsPlacedByTheModelThatTheSettingsName(ModelSettings.Provider provider) {
    try (FakeEmbeddingProvider fake = new FakeEmbeddingProvider(provider)) {
      fake.places(new float[] {.25f, -.5f, 1});

      assertThat(place(fake, LONG, "Milloin olette auki?")).containsExactly(.25f, -.5f, 1);

      assertThat(fake.paths()).containsExactly(fake.path());
      JsonNode sent = fake.received().getFirst();
      assertThat(sent.path("model").asString()).isEqualTo("places-1");
      assertThat(sent.path("input").get(0).asString()).isEqualTo("Milloin olette auki?");
      assertThat(fallbacks()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "OLLAMA"})
  void manyTextsArePlacedInTheirOrderAndNoneTwice(ModelSettings.Provider provider) {
    try (FakeEmbeddingProvider fake = new FakeEmbeddingProvider(provider)) {
      fake.places(new float[] {1, 0}, new float[] {0, 1});
      Embeddings embeddings = embeddings(fake, LONG);

      Map<String, float[]> placed = all(embeddings, List.of("one", "other"));
      Map<String, float[]> again = all(embeddings, List.of("other", "one"));

      assertThat(placed.get("one")).containsExactly(1, 0);
      assertThat(again.get("other")).containsExactly(0, 1);
      assertThat(fake.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "OLLAMA"})
  void whateverGoesWrongThereIsNothingAndItIsCounted(ModelSettings.Provider provider) {
    try (FakeEmbeddingProvider fake = new FakeEmbeddingProvider(provider)) {
      for (int status : List.of(429, 500, 404)) {
        fake.fails(status);
        assertThat(place(fake, LONG, "how much")).isNull();
      }
      fake.breaksOff();
      assertThat(place(fake, LONG, "how much")).isNull();
      fake.places();
      assertThat(place(fake, LONG, "how much")).isNull();
      fake.placesAfter(LONG, new float[] {1});
      assertThat(place(fake, SHORT, "how much")).isNull();

      assertThat(fallbacks()).contains("limited", "failed", "rejected", "nonsense", "slow");
      assertThat(fake.received()).as("none is tried twice").hasSize(6);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "OLLAMA"})
  void fewerPlacesThanTextsAreNotTakenForThem(ModelSettings.Provider provider) {
    try (FakeEmbeddingProvider fake = new FakeEmbeddingProvider(provider)) {
      fake.places(new float[] {1, 0});
      Embeddings embeddings = embeddings(fake, LONG);

      assertThatThrownBy(() -> all(embeddings, List.of("one", "other")))
          .hasMessageContaining("nonsense");
    }
  }

  private float @Nullable [] place(FakeEmbeddingProvider fake, Duration time, String text) {
    return embeddings(fake, time).of(USE, text).block(Duration.ofSeconds(30));
  }

  private static Map<String, float[]> all(Embeddings embeddings, List<String> texts) {
    return Objects.requireNonNull(embeddings.of(texts).block(Duration.ofSeconds(30)));
  }

  private Embeddings embeddings(FakeEmbeddingProvider fake, Duration time) {
    KnownEmbeddings known = new KnownEmbeddings(open.store(), fake.settings(time).url().toString());
    return new Embeddings(fake.settings(time), known, new Usage(meters));
  }

  private List<String> fallbacks() {
    return meters.find("vuoro.model.fallbacks").counters().stream()
        .map(Counter::getId)
        .map(id -> Objects.requireNonNull(id.getTag("reason")))
        .toList();
  }
}
