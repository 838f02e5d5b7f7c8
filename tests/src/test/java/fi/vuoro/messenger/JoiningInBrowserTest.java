package fi.vuoro.messenger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fi.vuoro.browser.Axe;
import fi.vuoro.browser.InstalledChromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer joins another address of theirs from the chat's menu, by the keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoiningInBrowserTest {
  private static final String FLOW = "first-contact-resolution";

  private final Installation vuoro = new Installation(FLOW, Messenger.named("raven"));
  private final InstalledChromium chromium = InstalledChromium.launch();

  @AfterAll
  void stop() {
    chromium.close();
    vuoro.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fi-FI, DARK, 1200, Muut toiminnot, Yhdistä toinen osoitteesi, tuulikki, Yrityksiä jäljellä, on sinun",
    "sv-SE, LIGHT, 360, Fler val, Koppla en annan adress som är din, ulrika, Försök kvar, är din",
    "en-GB, DARK, 360, More choices, Connect another address of yours, wilma, Tries left, is yours too"
  })
  void byKeysAlone(
      String locale,
      ColorScheme scheme,
      int width,
      String menu,
      String join,
      String address,
      String wrong,
      String joined) {
    Page page =
        chromium
            .browser()
            .newPage(
                new Browser.NewPageOptions()
                    .setLocale(locale)
                    .setColorScheme(scheme)
                    .setViewportSize(width, 780));
    page.waitForResponse("**/channels", () -> page.navigate(vuoro.url("/c/" + FLOW).toString()));

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(menu)).press("Enter");
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(join)).press("Enter");
    assertThat(page.locator(".elsewhere .option")).isFocused();
    assertThat(Axe.violations(page)).isEmpty();
    page.keyboard().press("Enter");
    Locator field = page.locator(".elsewhere input");
    assertThat(field).isFocused();
    page.keyboard().type(address);
    page.keyboard().press("Enter");

    Phones.await(() -> !vuoro.sentTo("raven", address).isEmpty());
    String code =
        vuoro
            .sentTo("raven", address)
            .getLast()
            .path("piece")
            .path("text")
            .asString()
            .replaceAll("(?s)^\\D*(\\d{6}).*", "$1");
    assertThat(page.locator(".elsewhere input[autocomplete=one-time-code]")).isFocused();
    page.keyboard().type(code.equals("000000") ? "000001" : "000000");
    page.keyboard().press("Enter");
    assertThat(page.locator(".elsewhere .complaint")).containsText(wrong);
    assertThat(Axe.violations(page)).isEmpty();
    field.fill(code);
    page.keyboard().press("Enter");

    assertThat(page.locator(".banner")).containsText(joined);
    assertThat(page.locator(".elsewhere")).hasCount(0);
    assertThat(page.locator(".row.customer")).hasCount(0);
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        .isEqualTo(false);
    page.close();
  }
}
