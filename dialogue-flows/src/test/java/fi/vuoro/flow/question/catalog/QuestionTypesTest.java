package fi.vuoro.flow.question.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.language.Languages;
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
  void all_types_of_the_flow_language_are_there() {
    assertThat(QuestionTypes.all().entries())
        .extracting(QuestionTypes.Entry::name)
        .containsExactly(
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
  void each_type_has_a_schema_of_its_keys(QuestionTypes.Entry type) {
    JsonNode schema = JsonMapper.shared().readTree(type.schema());

    assertThat(schema.get("properties")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("types")
  void each_type_has_an_example_that_uses_it(QuestionTypes.Entry type) {
    assertThat(type.example()).contains("type: " + type.name() + "\n");
  }

  @Test
  void every_complaint_has_its_words_in_every_language() {
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
