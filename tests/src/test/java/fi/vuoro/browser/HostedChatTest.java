package fi.vuoro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hosted chat, as customers use it. */
@BrowserTest
class HostedChatTest {

  private static final String CHAT = "/c/transactional-nps";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi-FI | Kuinka todennäköisesti | kirjasin 9     | Ohita kysymys    | Kiitos
          sv-FI | Hur troligt            | antecknat 9    | Hoppa över frågan | Tack
          en-GB | How likely             | put down 9     | Skip this question | Thank you
          """)
  void aWholeConversationIsTapped(
      String locale, String question, String next, String skip, String thanks, Visitors visitors) {
    var visitor = visitors.speaking(locale);
    var chat = new ChatPage(visitor.open(CHAT));

    chat.hears(question).tapsNumber(9).hears(next).taps(skip).isOver().hears(thanks);

    assertThat(visitor.accessibilityViolations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi-FI | kolme | 3 | Jono oli pitkä eikä kukaan auttanut minua | kunnossa | ei  | kuntoon | Korjatkaa lasku     | Kiitos
          sv-FI | tre   | 3 | Kön var lång och ingen hjälpte mig        | ordnat   | nej | ordna   | Rätta fakturan      | Tack
          en-GB | three | 3 | The queue was long and nobody helped me   | sorted   | no  | right   | Correct the invoice | Thank you
          """)
  void aWholeConversationIsTyped(
      String locale,
      String nps,
      String noted,
      String why,
      String solved,
      String no,
      String mend,
      String wish,
      String thanks,
      Visitors visitors) {
    var visitor = visitors.speaking(locale);
    var chat = new ChatPage(visitor.open(CHAT));

    chat.hears("10").types(nps).hears(noted).types(why).hears(solved);
    chat.types(no).hears(mend).types(wish).isOver().hears(thanks);

    assertThat(visitor.accessibilityViolations()).isEmpty();
  }

  @Test
  void anEarlierAnswerIsChanged(Visitor visitor) {
    var chat = new ChatPage(visitor.open(CHAT));
    chat.hears("Kuinka").tapsNumber(9).hears("kirjasin 9");

    visitor.page().locator(".row.bot", new Page.LocatorOptions()).first().waitFor();
    visitor.page().getByText("Muuta vastausta").first().click();
    visitor.page().locator(".log button.point").nth(10).click();

    chat.hears("kirjasin 10");
  }

  @Test
  void aReloadInTheMiddleLosesNothing(Visitor visitor) {
    var chat = new ChatPage(visitor.open(CHAT));
    chat.hears("Kuinka").tapsNumber(8).hears("kirjasin 8");
    int before = chat.messages();

    visitor.page().reload();

    chat.hears("kirjasin 8");
    assertThat(chat.messages()).isEqualTo(before);
    chat.types("Kaikki sujui nopeasti ja ystävällisesti").hears("paremmin");
  }

  @Test
  void whatIsSaidWithoutANetworkArrivesWhenItIsBack(Visitor visitor) {
    visitor.mayComplain("ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Failed to fetch");
    var chat = new ChatPage(visitor.open(CHAT));
    chat.hears("Kuinka");

    visitor.profile().setOffline(true);
    chat.tapsNumber(9);
    visitor.page().getByText("Ei yhteyttä").first().waitFor();
    visitor.profile().setOffline(false);

    chat.hears("kirjasin 9");
    assertThat(visitor.page().locator(".row.customer").count()).isEqualTo(1);
  }

  @Test
  void aMessageWhoseAnswerWasLostIsSaidOnlyOnce(Visitor visitor) {
    visitor.mayComplain("ERR_FAILED");
    var chat = new ChatPage(visitor.open(CHAT)).hears("Kuinka");
    List<String> sent = new ArrayList<>();
    visitor
        .page()
        .route(
            "**/messages",
            route -> {
              sent.add(route.request().postData());
              if (sent.size() > 1) {
                route.resume();
              } else {
                route.fetch();
                route.abort();
              }
            });

    chat.tapsNumber(9).hears("kirjasin 9");
    visitor.page().waitForCondition(() -> sent.size() > 1);
    chat.hasSaid("9");

    assertThat(sent).containsOnly(sent.getFirst());
    assertThat(visitor.page().locator(".row.customer").count()).isEqualTo(1);
    assertThat(visitor.page().getByText("kirjasin 9").count()).isEqualTo(1);
  }

  @Test
  void theLanguageIsChangedInTheMiddle(Visitor visitor) {
    var chat = new ChatPage(visitor.open(CHAT)).hears("Kuinka");

    chat.taps("Kieli: Suomi, FI");
    assertThat(visitor.accessibilityViolations()).isEmpty();
    chat.picks("Svenska");

    chat.hears("Hur troligt").tapsNumber(9).hears("antecknat 9");
    visitor.page().getByText("Ändra svaret").first().waitFor();
  }

  @Test
  void aConversationIsHeldWithTheKeyboardAlone(Visitor visitor) {
    var chat = new ChatPage(visitor.open(CHAT));
    chat.hears("Kuinka");
    Keyboard keys = visitor.page().keyboard();

    tabTo(visitor.page(), "button.point");
    keys.press("End");
    keys.press("Enter");
    chat.hears("kirjasin 10");
    tabTo(visitor.page(), "textarea.write");
    keys.type("Kaikki toimi kerralla eikä tarvinnut jonottaa");
    keys.press("Enter");

    chat.hears("Kiitos ");
    chat.hasSaid("Kaikki toimi");
  }

  @Test
  void itIsAccessibleOnAPhoneInTheLight(Visitors visitors) {
    var visitor = visitors.onPhone();
    var chat = new ChatPage(visitor.open(CHAT)).hears("Kuinka");
    assertThat(visitor.accessibilityViolations()).isEmpty();

    chat.tapsNumber(4).hears("kirjasin 4").types("Odotin puoli tuntia eikä kukaan vastannut");
    chat.hears("kunnossa");

    visitor.screenshot("phone-light-fi");
    assertThat(visitor.accessibilityViolations()).isEmpty();
    assertThat(visitor.hasToScrollSideways()).isFalse();
  }

  @Test
  void itIsAccessibleOnAPhoneInTheDark(Visitors visitors) {
    var visitor =
        visitors.arrive(
            options ->
                options
                    .setViewportSize(320, 640)
                    .setHasTouch(true)
                    .setColorScheme(ColorScheme.DARK));
    new ChatPage(visitor.open(CHAT)).hears("Kuinka");

    visitor.screenshot("phone-dark-fi");
    assertThat(visitor.accessibilityViolations()).isEmpty();
    assertThat(visitor.hasToScrollSideways()).isFalse();
  }

  @Test
  void itIsAccessibleOnADesktopInTheLightAndInTheDark(Visitors visitors) {
    for (Visitor visitor : new Visitor[] {visitors.arrive(), visitors.inTheDark()}) {
      var chat = new ChatPage(visitor.open(CHAT)).hears("Kuinka");
      chat.tapsNumber(2).hears("kirjasin 2");

      assertThat(visitor.accessibilityViolations()).isEmpty();
      visitor.screenshot("desktop-" + (dark(visitor) ? "dark" : "light"));
    }
  }

  private static boolean dark(Visitor visitor) {
    return (Boolean)
        visitor.page().evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches");
  }

  /** Presses Tab until the focus is on such an element, also within a shadow root. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 30; i++) {
      page.keyboard().press("Tab");
      boolean there =
          (Boolean)
              page.evaluate(
                  """
                  (selector) => {
                    let at = document.activeElement;
                    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                    return at?.matches(selector) ?? false;
                  }
                  """,
                  selector);
      if (there) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }
}
