package fi.vuoro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interview as customers have it in a browser. */
@BrowserTest
class InterviewTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | What happened? | The bill came twice in January, and I called you three times. | What did that mean for you? | Skip this question | settled now   | yes   | sorry, I meant no      | Where did you deal | on the phone | in your own words | add or put right  | The letter came in March. | Thank you for telling
          fi-FI | Mitä tapahtui? | Lasku tuli tammikuussa kahteen kertaan, ja soitin kolmesti.   | Mitä se merkitsi sinulle?   | Ohita kysymys      | nyt kunnossa  | kyllä | eiku ei                | Missä asioit       | puhelimessa  | omilla sanoillasi | lisäisit tai      | Kirje tuli maaliskuussa.  | Kiitos, että kerroit
          sv-FI | Vad hände?     | Fakturan kom två gånger i januari, och jag ringde tre gånger. | Vad betydde det för dig?    | Hoppa över frågan  | saken ordnad  | ja    | förlåt, jag menade nej | Var hade du        | i telefon    | med dina egna ord | lägga till        | Brevet kom i mars.        | Tack för att du berättade
          """)
  void itIsLeftTakenUpAgainCorrectedRatedAndAmended(
      String locale,
      String opening,
      String story,
      String followUp,
      String skip,
      String sorted,
      String yes,
      String correction,
      String place,
      String where,
      String summary,
      String amend,
      String amendment,
      String thanks,
      Visitors visitors) {
    var visitor = visitors.speaking(locale);
    var chat = new ChatPage(visitor.open("/c/listening"));
    chat.hears(opening).types(story).hears(followUp);

    visitor.page().reload();

    chat.hears(followUp).taps(skip);
    skipTopics(chat, visitor, skip, sorted);
    chat.types(yes).hears(place).types(correction).hasSaid(correction);
    chat.hears(place).types(where).hears(summary);
    assertThat(visitor.accessibilityViolations()).isEmpty();
    chat.types("3").hears(amend).types(amendment).isOver().hears(thanks);
  }

  /** Skips until it is asked what must be known. */
  private static void skipTopics(ChatPage chat, Visitor visitor, String skip, String sorted) {
    int before = chat.messages();
    for (int i = 0; i < 4 && !visitor.page().content().contains(sorted); i++) {
      chat.taps(skip);
      int now = before;
      visitor.page().waitForCondition(() -> chat.messages() > now);
      before = chat.messages();
    }
    chat.hears(sorted);
  }
}
