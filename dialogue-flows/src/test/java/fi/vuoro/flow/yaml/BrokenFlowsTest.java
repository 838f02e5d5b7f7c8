package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One broken flow for each kind of finding, in {@code broken/<code>.yaml}. The first line of each
 * says what is found in it: {@code # expect: line:column code, ...}.
 */
class BrokenFlowsTest {
  private static final Path BROKEN = Path.of("src/test/resources/broken");
  private static final String EXPECT = "# expect:";
  private static final Pattern MADE_BY_A_TYPE =
      Pattern.compile("keys\\.error\\(\\s*[^,]+,\\s*\"([a-z-]+)\"");

  static List<Path> broken() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      return files
          .filter(f -> f.toString().matches(".*/[^.]+(\\.[a-z]{3,})?\\.yaml"))
          .sorted()
          .toList();
    }
  }

  private static List<Finding> findings(Path file) throws IOException {
    Flows flows = FlowFolder.at(BROKEN.resolve("flows"));
    return FlowReader.with(flows).read(FlowFolder.file(file)).findings();
  }

  private static String code(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("\\..*", "");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsWrongIsFoundInItsPlaceAndInTheOrderOfTheFlow(Path file) throws IOException {
    List<Finding> findings = findings(file);

    String found =
        findings.stream()
            .map(f -> f.place().line() + ":" + f.place().column() + " " + f.code())
            .collect(Collectors.joining(", "));
    assertThat(EXPECT + " " + found).as("%s", findings).isEqualTo(firstLine(file));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theFindingThatTheFileIsNamedForIsInIt(Path file) throws IOException {
    assertThat(findings(file)).extracting(Finding::code).contains(code(file));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void everyFindingSaysWhatIsWrongInASentence(Path file) throws IOException {
    assertThat(findings(file))
        .allSatisfy(
            f -> assertThat(f.message()).as("%s", f).matches("(?s)[\\p{Lu}`\"{].*[.?!:`\"]"))
        .allSatisfy(f -> assertThat(f.hint()).as("%s", f).matches("(?s)|.*[.?!`\"]"));
  }

  @Test
  void everyKindOfFindingHasABrokenFlow() throws IOException {
    Set<String> fixtures = broken().stream().map(BrokenFlowsTest::code).collect(Collectors.toSet());
    // Four million bytes are not kept in a repository; RobustnessTest makes them.
    fixtures.add(Code.TOO_BIG.word());

    assertThat(fixtures).containsAll(Arrays.stream(Code.values()).map(Code::word).toList());
    assertThat(fixtures)
        .containsAll(
            Arrays.stream(fi.vuoro.flow.expression.Finding.Code.values())
                .map(fi.vuoro.flow.expression.Finding.Code::toString)
                .toList());
  }

  @Test
  void everyKindOfFindingOfAQuestionTypeHasABrokenFlow() throws IOException {
    assertThat(broken()).extracting(BrokenFlowsTest::code).containsAll(codesOfTypes());
  }

  /** A type names its kinds of findings where it makes them, and nowhere else. */
  private static Set<String> codesOfTypes() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/fi/vuoro/flow/question"))) {
      Set<String> codes =
          sources
              .filter(Files::isRegularFile)
              .flatMap(source -> MADE_BY_A_TYPE.matcher(read(source)).results())
              .map(made -> made.group(1))
              .collect(Collectors.toSet());
      assertThat(codes).contains("bounds-order", "scale-points", "time-bound");
      return codes;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String firstLine(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
  }
}
