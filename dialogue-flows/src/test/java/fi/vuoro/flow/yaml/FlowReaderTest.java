package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.source.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowReaderTest {
  static final Path FLOWS = Path.of("src/test/resources/flows");

  static Stream<Path> flows() throws IOException {
    try (Stream<Path> files = Files.list(FLOWS)) {
      return files.filter(f -> f.toString().matches(".*/[^.]+\\.yaml")).sorted().toList().stream();
    }
  }

  static FlowReader.Result read(Path file) throws IOException {
    return FlowReader.with(FlowFolder.at(FLOWS)).read(FlowFolder.file(file));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aGoodFlowHasNoErrors(Path file) throws IOException {
    assertThat(read(file).findings()).filteredOn(f -> f.isError()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aStoredVersionReadsBackAsTheSameFlow(Path file) throws IOException {
    FlowReader.Result read = read(file);

    FlowReader.Result stored = FlowReader.alone().stored(String.valueOf(read.canonical()));

    assertThat(stored.canonical()).isEqualTo(read.canonical());
    assertThat(stored.flow())
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Place.class)
        .isEqualTo(read.flow());
  }

  @Test
  void theExampleOfTheLanguageReadsAsWritten() throws IOException {
    var flow = read(FLOWS.resolve("installation-follow-up.yaml")).flow();

    assertThat(flow).isNotNull();
    assertThat(flow.languages()).containsExactly("en", "fi");
    assertThat(flow.steps())
        .extracting(Step::id)
        .containsExactly("hello", "nps", "why", "branch@4", "thanks");
    assertThat(flow.touchpoint()).hasToString("\"installation\"");
    assertThat(flow.version()).hasSize(64);
  }
}
