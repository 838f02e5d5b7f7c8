package fi.vuoro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interview, as customers are led through it without a language model. */
@BrowserTest
class ListeningTest {

  private static final String CHAT = "/c/listening";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi-FI | huonosti meni | Kirjoitit: ”huonosti meni” | asentaja | esimerkin | Hän tuli kello 15, vaikka oli luvattu aamu. | merkitsi sinulle eniten | odottaminen | ”odottaminen” | en keksi | muuttaa yhden asian | Ohita kysymys | nyt kunnossa | ei | Missä asioit | paikan päällä | asteikolla 1–4 | Mitä lisäisit | Asentaja ei soittanut kertaakaan. | Olen pahoillani | Kiitos, että kerroit
          sv-FI | det gick dåligt | Du skrev: ”det gick dåligt” | montören | exempel | Han kom klockan 15 fast ni lovade på morgonen. | betydde mest | väntan | ”väntan” | kommer inte på något | ändra på en sak | Hoppa över frågan | ordnad nu | nej | Hur hade du kontakt | på plats | på skalan 1–4 | Vad vill du lägga till | Montören ringde inte en enda gång. | Jag är ledsen | Tack för att du berättade
          en-GB | it went badly | You wrote: “it went badly” | the fitter | example | He came at 3 pm although you promised the morning. | mattered most | waiting | “waiting” | nothing comes to mind | change one thing | Skip this question | settled now | no | Where did you deal | in person | from 1 to 4 | What would you add | The fitter never called. | I am sorry | Thank you for telling us
          """)
  void whoSaysLittleIsAskedForAnExampleAndPutsTheSummaryRight(
      String locale,
      String few,
      String quoted,
      String word,
      String example,
      String told,
      String weighed,
      String heavy,
      String heavyQuoted,
      String nothing,
      String wished,
      String skip,
      String settled,
      String no,
      String where,
      String place,
      String summary,
      String add,
      String amendment,
      String sorry,
      String thanks,
      Visitors visitors) {
    Visitor visitor = visitors.arrive(options -> phoneInTheDark(options, locale));
    ChatPage chat = new ChatPage(visitor.open(CHAT));

    chat.types(few).hears(quoted).types(word).hears(example).types(told);
    chat.hears(weighed).types(heavy).hears(heavyQuoted).types(nothing);
    chat.hears(wished).taps(skip).hears(settled).types(no).hears(where).taps(place);
    chat.hears(summary).hears(told).hears(heavy);
    assertThat(visitor.accessibilityViolations()).isEmpty();
    assertThat(chat.hasItsHeadInView()).isTrue();
    visitor.screenshot("summary-phone-dark-" + locale);

    chat.tapsNumber(1).hears(add).types(amendment).hears(sorry).hears(thanks).isOver();

    assertThat(visitor.accessibilityViolations()).isEmpty();
    assertThat(visitor.page().locator(".log").innerText()).contains(amendment);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi-FI | Lasku tuli tammikuussa kahteen kertaan, ja soitin teille kolme kertaa. Asia on nyt kunnossa. | merkitsi sinulle | En saanut maksettua vuokraa ajoissa. | olisit halunnut | Olisin halunnut vastauksen samana päivänä. | merkitsi sinulle eniten | Ohita kysymys | muuttaa yhden asian | Missä asioit | nyt kunnossa? | puhelimessa | kahteen kertaan | Mitä lisäisit | Kiitos, että kerroit
          sv-FI | Fakturan kom två gånger i januari och jag ringde er tre gånger. Saken är ordnad nu. | betydde det för dig | Jag kunde inte betala hyran i tid. | hade du velat | Jag hade velat få svar samma dag. | betydde mest | Hoppa över frågan | ändra på en sak | Hur hade du kontakt | ordnad nu? | per telefon | två gånger i januari | Vad vill du lägga till | Tack för att du berättade
          en-GB | The bill came twice in January and I called you three times. The matter is settled now. | mean for you | I could not pay my rent on time. | have wanted it to go | I wanted an answer on the same day. | mattered most | Skip this question | change one thing | Where did you deal | settled now? | on the phone | twice in January | What would you add | Thank you for telling us
          """)
  void whatWasToldOnTheWayIsNotAskedAgain(
      String locale,
      String happened,
      String meant,
      String rent,
      String wanted,
      String sameDay,
      String weighed,
      String skip,
      String wished,
      String where,
      String settled,
      String phone,
      String quoted,
      String add,
      String thanks,
      Visitors visitors) {
    Visitor visitor = visitors.speaking(locale);
    ChatPage chat = new ChatPage(visitor.open(CHAT));

    chat.types(happened).hears(meant).types(rent).hears(wanted).types(sameDay);
    chat.hears(weighed).taps(skip).hears(wished).taps(skip).hears(where);
    assertThat(visitor.page().locator(".log").innerText()).doesNotContain(settled);

    chat.taps(phone).hears(quoted).tapsNumber(3).hears(add);
    assertThat(chat.hasItsHeadInView()).isTrue();
    visitor.screenshot("amendment-desktop-light-" + locale);
    chat.taps(skip).hears(thanks).isOver();

    assertThat(visitor.accessibilityViolations()).isEmpty();
  }

  private static NewContextOptions phoneInTheDark(NewContextOptions options, String locale) {
    return options
        .setLocale(locale)
        .setColorScheme(ColorScheme.DARK)
        .setViewportSize(360, 740)
        .setDeviceScaleFactor(2)
        .setIsMobile(true)
        .setHasTouch(true);
  }
}
