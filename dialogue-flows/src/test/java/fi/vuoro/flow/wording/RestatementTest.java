package fi.vuoro.flow.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.language.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that sum up, and the customer's words that they rest on. */
class RestatementTest {
  @ParameterizedTest(name = "{0}: {1} / {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | You called three times about the bill.   | I called three times about my bill
          en | The installer did not come.              | the installer didn't come at all
          fi | Soitit kolme kertaa laskusta.            | soitin teille kolme kertaa siitä laskusta
          fi | Asentaja ei tullut.                      | asentaja ei tullutkaan tiistaina
          sv | Du ringde tre gånger om fakturan.        | jag ringde tre gånger om en faktura
          sv | Montören kom inte.                       | montören kom aldrig
          """)
  void whatSaysTheSameIsSaid(String language, String sentence, String quote) {
    assertThat(Restatement.in(Languages.BUILT_IN.of(language)).says(sentence, quote)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1} / {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | You love the bill.                  | I called three times about my bill
          en | You called twelve times.            | I called three times about my bill
          en | The installer came.                 | the installer didn't come at all
          en | You did not call.                   | I called three times
          en | You called three times!             | I called three times
          en | Did you call three times?           | I called three times
          en | You called three times. Call again. | I called three times about the bill
          en | It was.                             | I called three times
          fi | Soitit usein laskusta.              | soitin teille kolme kertaa siitä laskusta
          fi | Asentaja tuli.                      | asentaja ei tullutkaan tiistaina
          fi | Olet kiitollinen laskusta.          | soitin teille laskusta
          sv | Du älskade fakturan.                | jag ringde tre gånger om en faktura
          sv | Montören kom.                       | montören kom aldrig
          sv | Du ringde fyra gånger.              | jag ringde tre gånger
          """)
  void whatSaysMoreOrTheOppositeIsNot(String language, String sentence, String quote) {
    assertThat(Restatement.in(Languages.BUILT_IN.of(language)).says(sentence, quote)).isFalse();
  }
}
