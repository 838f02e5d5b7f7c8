package fi.vuoro.flow.question.catalog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.language.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuestionTypesTest {

  static Stream<QuestionTypes.Entry> types() {
    return QuestionTypes.all().entries().stream();
  }

  @Test
  void allTypesOfTheFlowLanguageAreThere() {
    assertThat(QuestionTypes.all().entries())
        .extracting(QuestionTypes.Entry::name)
        .contains(
            "nps",
            "scale",
            "yesno",
            "choice",
            "image-choice",
            "choices",
            "ranking",
            "allocate",
            "matrix",
            "text",
            "number",
            "money",
            "date",
            "time",
            "duration",
            "email",
            "phone",
            "postcode",
            "file",
            "consent");
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachTypeHasASchemaOfItsKeys(QuestionTypes.Entry type) {
    JsonNode schema = JsonMapper.shared().readTree(type.schema());

    assertThat(schema.get("properties")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachTypeHasAnExampleThatUsesIt(QuestionTypes.Entry type) {
    assertThat(type.example()).contains("type: " + type.name() + "\n");
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachTypeIsAskedInADialogueThatIsHeld(QuestionTypes.Entry type) {
    Pattern asked = Pattern.compile("type: " + type.name() + "\\b(?!-)");

    assertThat(below("src/test/resources/dialogues", "src/main/resources/library"))
        .anyMatch(flow -> asked.matcher(flow).find());
  }

  @Test
  void nobodyElseAsksForATypeByItsName() {
    String names = types().map(QuestionTypes.Entry::name).map(Pattern::quote).collect(joining("|"));
    Pattern asksForName =
        Pattern.compile(
            "\\.name\\(\\)\\.equals\\(\"(" + names + ")\"|switch \\(.*type\\(\\)\\.name\\(");

    assertThat(below("src/main/java")).noneMatch(source -> asksForName.matcher(source).find());
  }

  private static List<String> below(String... folders) {
    return Stream.of(folders).flatMap(QuestionTypesTest::files).toList();
  }

  private static Stream<String> files(String folder) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
      return texts.stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void everyComplaintHasItsWordsInEveryLanguage() {
    for (var language : Languages.BUILT_IN.all()) {
      assertThat(language.textKeys())
          .contains(
              "error.between",
              "error.at-least",
              "error.at-most",
              "error.whole",
              "error.number",
              "error.yesno",
              "error.option",
              "error.choices-few",
              "error.choices-many",
              "error.exclusive",
              "error.ranking",
              "error.allocate",
              "error.text",
              "error.text-long",
              "error.money",
              "error.currency",
              "error.date",
              "error.time",
              "error.duration",
              "error.email",
              "error.phone",
              "error.postcode",
              "error.file",
              "error.file-type",
              "error.file-size",
              "consent.yes",
              "consent.no");
    }
  }
}
