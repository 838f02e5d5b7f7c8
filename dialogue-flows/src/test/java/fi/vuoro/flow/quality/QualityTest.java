package fi.vuoro.flow.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTest {
  private static final Gauges GAUGES = Gauges.builtIn();
  private static final Path PAIRS = Path.of("src/test/resources/quality");
  private static final List<String> ABOUT = List.of("What made you give 6?");

  @Test
  void bits_are_the_sum_over_the_words_of_how_seldom_each_is_used() {
    assertThat(of("the waiting").bits()).isEqualTo(of("the").bits() + of("waiting").bits());
    assertThat(of("the").bits()).isBetween(3.0, 5.0);
    assertThat(of("reimbursement").bits()).isGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void words_of_everyday_talk_tell_less_than_those_of_something_that_happened(String tag)
      throws IOException {
    List<String> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(PAIRS.resolve(tag + "/pairs.cases"))) {
      if (line.contains(" < ")) {
        pairs.add(line);
      }
    }

    assertThat(pairs).hasSizeGreaterThanOrEqualTo(12);
    assertThat(pairs).filteredOn(pair -> !rises(pair, tag)).hasSizeLessThanOrEqualTo(1);
  }

  private static boolean rises(String pair, String tag) {
    String[] answers = pair.split(" < ");
    return bitsAWord(answers[0], tag) < bitsAWord(answers[1], tag);
  }

  private static double bitsAWord(String answer, String tag) {
    Quality quality = GAUGES.of(answer, tag, List.of());
    return quality.bits() / quality.words();
  }

  @Test
  void a_word_said_again_tells_nothing_new() {
    assertThat(of("good good good").bits()).isEqualTo(of("good").bits());
    assertThat(of("good good good").words()).isEqualTo(3);
  }

  @Test
  void what_is_not_language_tells_nothing_however_long_it_is() {
    assertThat(of("asdfghjkl qwertyuiop zxcvbnm kjhdfgkjh").bits()).isZero();
  }

  @Test
  void a_long_number_tells_no_more_than_a_word_never_seen() {
    assertThat(of("7").bits()).isLessThan(of("45").bits());
    assertThat(of("123456789012345").bits()).isEqualTo(of("reimbursementally").bits());
  }

  @Test
  void an_answer_in_another_language_is_measured_in_that_language() {
    Quality swedish = GAUGES.of("Servicen var långsam", "en", ABOUT);
    assertThat(swedish).isEqualTo(GAUGES.of("Servicen var långsam", "sv", ABOUT));
  }

  @Test
  void what_is_asked_about_makes_an_answer_relevant() {
    String answer = "the hovercraft leaked eels over my pyjamas";
    Quality asked = GAUGES.of(answer, "en", List.of("How was the hovercraft?"));
    assertThat(asked.relevance()).isGreaterThan(of(answer).relevance());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n", "\u0000", "🙂", "ß", "\ud800", "'", "…", "1", "\u0301\u0301"})
  void anything_can_be_measured(String answer) {
    Quality quality = of(answer);
    assertThat(quality.relevance()).isBetween(0.0, 1.0);
    assertThat(quality.gibberish()).isBetween(0.0, 1.0);
    assertThat(quality.bits()).isNotNegative();
  }

  @Test
  void a_text_of_any_length_is_measured_in_bounded_time() {
    assertThat(of("word ".repeat(100_000)).words()).isEqualTo(800);
  }

  private static Quality of(String answer) {
    return GAUGES.of(answer, "en", ABOUT);
  }
}
