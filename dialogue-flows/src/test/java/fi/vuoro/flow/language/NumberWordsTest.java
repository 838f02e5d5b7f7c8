package fi.vuoro.flow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

  @ParameterizedTest
  @CsvSource({
    "fi, kasi, 8",
    "fi, Ysi, 9",
    "fi, kahdeksikon, 8",
    "fi, kutosen, 6",
    "fi, yheksän, 9",
    "fi, nolla, 0",
    "fi, viistoista, 15",
    "fi, kaksikymmentäviisi, 25",
    "fi, kakskyt viis, 25",
    "fi, kakskytviis, 25",
    "fi, kahdenkymmenenviiden, 25",
    "fi, kahdeksankymmentäkahdeksan, 88",
    "fi, seitsemäntoista, 17",
    "fi, sata, 100",
    "fi, satakolme, 103",
    "fi, kaksisataaneljäkymmentä, 240",
    "fi, tuhat, 1000",
    "fi, kolmetuhatta viisisataa, 3500",
    "sv, åtta, 8",
    "sv, en åtta, 8",
    "sv, nian, 9",
    "sv, tian, 10",
    "sv, sjutton, 17",
    "sv, tjugofem, 25",
    "sv, tretti två, 32",
    "sv, etthundra, 100",
    "sv, hundratjugo, 120",
    "sv, två tusen trehundra, 2300",
    "en, eight, 8",
    "en, an eight, 8",
    "en, Twenty-five, 25",
    "en, twenty five, 25",
    "en, seventeen, 17",
    "en, a hundred and three, 103",
    "en, two thousand four hundred and six, 2406",
    "en, nought, 0",
  })
  void a_number_is_read_as_people_write_it(String tag, String words, int value) {
    assertThat(numbers(tag).cardinal(words)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({
    "fi, kaksi kolme",
    "fi, kaksi ja kolme",
    "fi, kasino",
    "fi, kuusi puuta",
    "sv, åtta nio",
    "en, two three",
    "en, eightish",
    "en, twenty twenty",
    "en, and",
    "en, ''",
  })
  void what_is_no_single_number_is_none(String tag, String words) {
    OptionalInt number = numbers(tag).cardinal(words);

    assertThat(number).isEmpty();
  }

  @Test
  void every_number_to_a_hundred_has_its_own_words() {
    for (Language language : Languages.BUILT_IN.all()) {
      var known = language.numbers();
      for (int i = 0; i <= 100; i++) {
        int number = i;
        boolean simple = known.cardinals().containsValue(number);
        boolean composed = number > 20 && known.cardinals().containsValue(number % 10);
        assertThat(simple || composed).as("%s %d", language.tag(), number).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fi, eka, 1",
    "fi, viimeinen, -1",
    "fi, keskimmäinen, 0",
    "sv, den andra, 2",
    "sv, sista, -1",
    "en, the third, 3",
    "en, middle, 0",
  })
  void ordinals(String tag, String words, int place) {
    assertThat(numbers(tag).ordinal(words)).hasValue(place);
  }

  private static NumberWords numbers(String tag) {
    return Languages.BUILT_IN.of(tag).numbers();
  }
}
