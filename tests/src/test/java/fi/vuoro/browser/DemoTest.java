package fi.vuoro.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fi.vuoro.service.Service;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo as a newcomer sees it; behind it are the real channels. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
  private final Service demo = Service.demo();

  @AfterAll
  void stop() {
    demo.close();
  }

  /** The page, on the phone of somebody new. */
  private Page opened(Visitor visitor) {
    Page page = visitor.open(demo.url("/demo").toString());
    page.locator(".again").click();
    assertThat(heard(page, "Kuinka todennäköisesti")).isVisible();
    return page;
  }

  private static FrameLocator web(Page page) {
    return page.frameLocator(".web iframe");
  }

  private static Locator heard(Page page, String words) {
    return web(page)
        .locator(".row.bot")
        .filter(new Locator.FilterOptions().setHasText(words))
        .last();
  }

  private static void writesInTheWeb(Page page, String words) {
    web(page).locator("textarea.write").fill(words);
    web(page).locator("button.send").click();
  }

  private static void writesOnThePhone(Page page, String words) {
    page.locator(".phone textarea").fill(words);
    page.locator(".phone .send").click();
  }

  private static Locator onThePhone(Page page, String words) {
    return page.locator(".phone .theirs")
        .filter(new Locator.FilterOptions().setHasText(words))
        .last();
  }

  private static Locator key(Page page, String label) {
    return page.locator(
            ".phone .press",
            new Page.LocatorOptions().setHasText(Pattern.compile("^" + label + "$")))
        .last();
  }

  @Test
  void aConversationMovesFromTheWebToAMessengerToALetterAndBack(Visitor visitor) {
    Page page = opened(visitor);
    writesInTheWeb(page, "jatketaan Telegramissa");
    web(page).locator("a[href^='https://t.me']").click();

    key(page, "9").click();
    assertThat(onThePhone(page, "kirjasin 9")).isVisible();
    assertThat(heard(page, "kirjasin 9")).isVisible();
    assertThat(key(page, "✓ 9")).isVisible();
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("telegram");

    writesOnThePhone(page, "jatketaan sähköpostilla, " + customer(page, "email"));
    page.locator(".tab.email .count:not(:empty)").click();
    FrameLocator letter = page.frameLocator(".phone iframe.letter");
    assertThat(letter.locator("body")).containsText("kirjasin 9");
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("letter");

    letter.locator("a.main").click();
    assertThat(heard(page, "kirjasin 9")).isVisible();
    writesInTheWeb(page, "Asentaja oli ajoissa ja siivosi jälkensä");
    assertThat(heard(page, "Onko lämpöpumppu toiminut")).isVisible();
  }

  private static String customer(Page page, String field) {
    return page.evaluate(
            "field => fetch('/demo/phone').then(r => r.json()).then(p => p.customer[field])", field)
        .toString();
  }

  private static void turnsTo(Page page, String app) {
    page.locator(".tab." + app + " .count:not(:empty)").click();
  }

  @Test
  void oneQuestionGoesThroughALetterWhatsAppAndATextAndIsAnsweredOnTheWeb(Visitor visitor) {
    String question = "Kuinka todennäköisesti";
    Page page = opened(visitor);
    String number = customer(page, "phone");
    writesInTheWeb(page, "jatketaan sähköpostilla, " + customer(page, "email"));
    turnsTo(page, "email");
    assertThat(letter(page, question)).isVisible();

    writesOnThePhone(page, "jatketaan WhatsAppissa, " + number);
    turnsTo(page, "whatsapp");
    key(page, "Jatka tässä").click();
    assertThat(onThePhone(page, question)).isVisible();

    writesOnThePhone(page, "jatketaan tekstiviestillä, " + number);
    turnsTo(page, "sms");
    assertThat(onThePhone(page, question)).isVisible();

    writesInTheWeb(page, "9");
    assertThat(heard(page, "kirjasin 9")).isVisible();
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("four-channels");
  }

  /** In the language of the page, in which the phone greets. */
  @ParameterizedTest
  @CsvSource({
    "whatsapp, sv-SE, Hur troligt, antecknat 9",
    "sms, fi-FI, Kuinka todennäköisesti, kirjasin 9",
    "email, sv-SE, Hur troligt, antecknat 9",
    "slack, fi-FI, Kuinka todennäköisesti, kirjasin 9",
    "webhook, en-GB, How likely, put down 9"
  })
  void aConversationBeginsInAnyAppAndIsHeldThere(
      String app, String language, String question, String answered, Visitors visitors) {
    Visitor visitor = visitors.speaking(language);
    Page page = visitor.open(demo.url("/demo").toString());
    page.locator(".again").click();
    page.locator(".tab." + app).click();
    page.locator(".begin").click();
    Locator asked = app.equals("email") ? letter(page, question) : onThePhone(page, question);
    assertThat(asked).isVisible();
    visitor.screenshot(app);

    if (key(page, "9").count() > 0) {
      key(page, "9").click();
    } else {
      writesOnThePhone(page, "9");
    }

    assertThat(app.equals("email") ? letter(page, answered) : onThePhone(page, answered))
        .isVisible();
    assertThat(visitor.accessibilityViolations()).isEmpty();
  }

  private static Locator letter(Page page, String words) {
    return page.locator(".phone iframe.letter").last().contentFrame().getByText(words).last();
  }

  @Test
  void onAPhoneThereIsOneSideAtATime(Visitors visitors) {
    Visitor visitor =
        visitors.arrive(
            options ->
                options
                    .setViewportSize(360, 740)
                    .setHasTouch(true)
                    .setIsMobile(true)
                    .setColorScheme(ColorScheme.DARK));
    Page page = opened(visitor);
    assertThat(page.locator(".phone")).isHidden();
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("phone-web-dark");

    page.locator(".web .turn").click();
    assertThat(page.locator(".phone")).isVisible();
    assertThat(page.locator(".web")).isHidden();
    page.locator(".begin").click();
    assertThat(key(page, "10")).isVisible();
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("phone-telegram-dark");
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        .isEqualTo(false);
  }
}
