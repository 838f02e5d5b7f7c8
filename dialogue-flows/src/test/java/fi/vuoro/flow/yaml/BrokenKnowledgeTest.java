package fi.vuoro.flow.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.vuoro.flow.library.Library;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One broken file of knowledge for each kind of finding, in {@code broken/knowledge/<code>.yaml}.
 * The first line of each says what is found in it: {@code # expect: line:column code, ...}.
 */
class BrokenKnowledgeTest {
  private static final Path BROKEN = Path.of("src/test/resources/broken/knowledge");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(KnowledgeSchema.json());

  static List<Path> broken() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      return files.sorted().toList();
    }
  }

  private static List<Finding> findings(Path file) throws IOException {
    return KnowledgeReader.ofCompany(List.of(Source.at(file))).findings();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsWrongIsFoundInItsPlace(Path file) throws IOException {
    List<Finding> findings = findings(file);

    String found =
        findings.stream()
            .map(f -> f.place().line() + ":" + f.place().column() + " " + f.code())
            .collect(Collectors.joining(", "));
    assertThat("# expect: " + found)
        .as("%s", findings)
        .isEqualTo(Files.readString(file).lines().findFirst().orElse(""));
    assertThat(findings)
        .extracting(Finding::code)
        .contains(String.valueOf(file.getFileName()).replace(".yaml", ""));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void everyFindingSaysWhatIsWrongAndWhatToDo(Path file) throws IOException {
    assertThat(findings(file))
        .allSatisfy(f -> assertThat(f.message()).matches("(?s)[\\p{Lu}`\"{].*[.?!:`\"]"))
        .allSatisfy(f -> assertThat(f.hint()).isNotBlank());
  }

  /** What the reader of entries itself finds; the rest comes of reading YAML, as in flows. */
  @Test
  void everyKindOfFindingOfKnowledgeHasABrokenFile() throws IOException {
    String reader = Files.readString(Path.of("src/main/java/fi/vuoro/flow/yaml/Entries.java"));
    Set<String> codes =
        Pattern.compile("Code\\.([A-Z_]+)|^ +\"([a-z]+-[a-z-]+)\",$", Pattern.MULTILINE)
            .matcher(reader)
            .results()
            .map(made -> made.group(1) == null ? made.group(2) : Code.valueOf(made.group(1)).word())
            .collect(Collectors.toSet());

    assertThat(codes).contains("same-question", "bad-url", "bad-id");
    assertThat(broken())
        .extracting(file -> String.valueOf(file.getFileName()).replace(".yaml", ""))
        .containsAll(codes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad-id",
        "bad-url",
        "braces",
        "missing-key",
        "nothing-written",
        "unknown-key",
        "wrong-shape"
      })
  void aFileWithAWrongStructureDoesNotFitTheSchema(String code) throws IOException {
    String broken = Files.readString(BROKEN.resolve(code + ".yaml"));

    assertThat(SCHEMA.validate(tree(broken))).isNotEmpty();
  }

  @Test
  void whatTheReadyFlowsAndACompanyKnowFitsTheSchema() throws IOException {
    String company = Files.readString(Path.of("src/test/resources/knowledge/company.yaml"));
    assertThat(SCHEMA.validate(tree(company))).isEmpty();

    List<Source> ready =
        Library.flows().ids().stream()
            .map(id -> Library.flows().find(id).orElseThrow().knowledge())
            .filter(Objects::nonNull)
            .toList();
    assertThat(ready)
        .isNotEmpty()
        .allSatisfy(
            source ->
                assertThat(SCHEMA.validate(tree(new String(source.bytes(), UTF_8)))).isEmpty());
  }

  private static JsonNode tree(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return JSON.valueToTree(new Load(settings).loadFromString(yaml));
  }
}
