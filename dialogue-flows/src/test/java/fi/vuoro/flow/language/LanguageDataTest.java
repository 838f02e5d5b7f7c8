package fi.vuoro.flow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LanguageDataTest {

  private static final List<String> FILES =
      List.of(
          "format",
          "numbers",
          "texts",
          "words",
          "personas",
          "good-questions",
          "answers",
          "knowledge",
          "privacy");
  private static final Language ENGLISH = Languages.BUILT_IN.of("en");

  @SuppressWarnings("unused")
  private static final List<String> TAGS =
      Languages.BUILT_IN.all().stream().map(Language::tag).toList();

  @ParameterizedTest
  @FieldSource("TAGS")
  void every_language_has_what_another_has(String tag) {
    for (String file : FILES) {
      assertThat(data(tag, file).keys())
          .as("%s/%s.yaml", tag, file)
          .containsExactlyInAnyOrderElementsOf(data("en", file).keys());
    }
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void the_parts_of_good_questions_have_the_same_keys(String tag) {
    for (String part : List.of("leading", "balance", "balance.strength", "promise")) {
      assertThat(data(tag, "good-questions").part(part).keys())
          .as(part)
          .isEqualTo(data("en", "good-questions").part(part).keys());
    }
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void a_text_has_the_same_placeholders_in_every_language(String tag) {
    for (String key : ENGLISH.textKeys()) {
      assertThat(placeholders(tag, key)).as(key).isEqualTo(placeholders("en", key));
    }
  }

  private static Set<String> placeholders(String tag, String key) {
    String text = Languages.BUILT_IN.of(tag).text(key);
    return Placeholders.PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void number_words_are_lower_case_composed_and_said_once(String tag) {
    for (String part :
        List.of("cardinals", "ordinals", "grades", "tops", "hours", "few", "times")) {
      data(tag, "numbers")
          .groups(part)
          .forEach(
              (number, words) -> {
                assertThat(words).as(number).doesNotHaveDuplicates();
                assertThat(words).as(number).allSatisfy(LanguageDataTest::isPlain);
              });
    }
  }

  private static void isPlain(String word) {
    assertThat(word).isEqualTo(word.strip().toLowerCase(Locale.ROOT));
    assertThat(word).isEqualTo(Normalizer.normalize(word, Normalizer.Form.NFC));
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void yes_is_never_no(String tag) {
    Data words = Languages.BUILT_IN.of(tag).words();

    assertThat(words.list("yes")).doesNotContainAnyElementsOf(words.list("no"));
  }

  @ParameterizedTest
  @CsvSource({
    "Hei!, fi",
    "moi, fi",
    "Hyvää päivää; tilaukseni on myöhässä, fi",
    "Hej, sv",
    "hejsan du, sv",
    "Hi there, en",
    "HELLO, en",
    "Heidi, ''",
    "hissi on rikki, ''",
    "8, ''"
  })
  void aGreetingTellsItsLanguage(String words, String tag) {
    assertThat(Languages.BUILT_IN.greeting(words).map(Language::tag).orElse("")).isEqualTo(tag);
  }

  @Test
  void texts_are_filled_in() {
    assertThat(ENGLISH.text("unclear.range", Map.of("min", "0", "max", "10")))
        .isEqualTo("The scale goes from 0 to 10.");
  }

  private static Data data(String tag, String file) {
    return Data.load("/language/" + tag + "/" + file + ".yaml");
  }
}
