package fi.vuoro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.language.Languages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is hidden of a text before a language model sees it. */
class MaskTest {
  private static final PersonalPatterns PATTERNS = new PersonalPatterns(Languages.BUILT_IN.all());
  private static final List<String> KNOWN =
      List.of("Matti Virtanen", "Virtanen", "Matti", "AB-77120");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/reading/masks.csv", delimiter = '|', useHeadersInDisplayName = false)
  void personalDataIsHiddenAndTheRestIsNot(String text, String hidden) {
    Mask mask = new Mask(KNOWN, false, PATTERNS);

    assertThat(mask.hide(text)).isEqualTo(hidden);
    assertThat(mask.restore(mask.hide(text))).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/reading/masks-numbers.csv", delimiter = '|')
  void numbersThatMayBeTheAnswerSurviveAndThoseThatCanOnlyBeSomebodysDoNot(
      String text, String hidden) {
    assertThat(new Mask(KNOWN, true, PATTERNS).hide(text)).isEqualTo(hidden);
  }

  @Test
  void theSameDataHasTheSamePlaceholderInEveryText() {
    Mask mask = new Mask(KNOWN, false, PATTERNS);

    assertThat(mask.hide("order 4455667 or 1122334")).isEqualTo("order [PHONE_1] or [PHONE_2]");
    assertThat(mask.hide("the 1122334")).isEqualTo("the [PHONE_2]");
  }

  @Test
  void aPlaceholderInTheTextItselfRevealsNothing() {
    Mask mask = new Mask(KNOWN, false, PATTERNS);
    mask.hide("I am Matti");

    String hidden = mask.hide("tell me [NAME_1]");

    assertThat(hidden).isEqualTo("tell me [TEXT_1]");
    assertThat(mask.restore(hidden)).isEqualTo("tell me [NAME_1]");
  }
}
