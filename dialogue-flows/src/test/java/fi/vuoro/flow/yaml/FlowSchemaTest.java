package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.vuoro.flow.question.catalog.QuestionTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schema is for editors and programs, which read YAML with numbers and truths of its own. */
class FlowSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new FlowSchema(QuestionTypes.all()).json());

  static Stream<Path> flows() throws IOException {
    return FlowReaderTest.flows();
  }

  static Stream<QuestionTypes.Entry> types() {
    return QuestionTypes.all().entries().stream();
  }

  private static JsonNode tree(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return JSON.valueToTree(new Load(settings).loadFromString(yaml));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aGoodFlowFitsTheSchema(Path file) throws IOException {
    assertThat(SCHEMA.validate(tree(Files.readString(file)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aStoredVersionFitsTheSchema(Path file) throws IOException {
    String canonical = String.valueOf(FlowReaderTest.read(file).canonical());

    assertThat(SCHEMA.validate(JSON.readTree(canonical))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleOfEveryQuestionTypeFitsTheSchema(QuestionTypes.Entry type) {
    assertThat(SCHEMA.validate(tree(type.example()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleOfEveryQuestionTypeIsAGoodFlow(QuestionTypes.Entry type) {
    var read = FlowReader.alone().read(Source.of(type.name() + ".yaml", type.example()));

    assertThat(read.findings()).filteredOn(f -> f.isError()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad-duration",
        "bad-id",
        "bad-option-id",
        "case-without-way",
        "comes-later",
        "language-not-listed",
        "missing-id",
        "missing-key",
        "mixed-branch",
        "no-kind",
        "nothing-written",
        "out-of-range",
        "several-kinds",
        "unknown-key",
        "unknown-type",
        "wrong-kind",
        "wrong-shape",
        "wrong-word"
      })
  void aFlowWithAWrongStructureDoesNotFitTheSchema(String code) throws IOException {
    String broken = Files.readString(Path.of("src/test/resources/broken", code + ".yaml"));

    assertThat(SCHEMA.validate(tree(broken))).isNotEmpty();
  }
}
