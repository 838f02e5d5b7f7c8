package fi.vuoro.messenger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.vuoro.browser.Axe;
import fi.vuoro.browser.InstalledChromium;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What customers see and press when their conversation moves from the web chat and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovingInBrowserTest {
  private static final String FLOW = "first-contact-resolution";

  private final Installation vuoro = new Installation(FLOW, Messenger.named("raven"));
  private final InstalledChromium chromium = InstalledChromium.launch();

  @AfterAll
  void stop() {
    chromium.close();
    vuoro.close();
  }

  private Page opened(String path) {
    Page page = newPage();
    page.navigate(vuoro.url("/c/" + FLOW) + path);
    return page;
  }

  /** Once it knows where the conversation can go on. */
  private Page openedWithItsWays() {
    Page page = newPage();
    page.waitForResponse("**/channels", () -> page.navigate(vuoro.url("/c/" + FLOW).toString()));
    return page;
  }

  private Page newPage() {
    return chromium.browser().newPage(new Browser.NewPageOptions().setLocale("fi-FI"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static String after(String link, String mark) {
    return link.substring(link.indexOf(mark) + mark.length());
  }

  /** From the chat's menu through the messenger's door; what is asked there. */
  private JsonNode movedToTheRaven(Page chat, String who) {
    button(chat, "Muut toiminnot").click();
    chat.getByText("Jatka muualla").click();
    button(chat, "Raven").click();
    Locator door = chat.getByRole(AriaRole.LINK);
    assertThat(door).isFocused();
    assertThat(chat.locator(".qr")).isVisible();
    assertThat(Axe.violations(chat)).isEmpty();
    String token = after(door.getAttribute("href"), "?start=");
    vuoro.call("raven", vuoro.phones.event(Map.of("from", who, "token", token)));
    return vuoro.asked("raven", who, "fcr");
  }

  @Test
  void whatWasChosenInALinkIsSentByOnePressAndNotBefore() {
    Page computer = openedWithItsWays();
    JsonNode question = movedToTheRaven(computer, "maija");

    Page phone = opened("#go=" + after(question.path("first").asString(), "#go="));
    Locator send = phone.getByText("Lähetä vastaus:");
    assertThat(send).isFocused();
    assertThat(phone.url()).doesNotContain("#");
    assertThat(phone.locator(".chosen")).hasCount(1);
    assertThat(phone.locator(".row.customer")).hasCount(0);
    assertThat(Axe.violations(phone)).isEmpty();

    phone.reload();
    assertThat(send).isFocused();
    phone.keyboard().press("Enter");

    assertThat(phone.locator(".row.customer:not(.sending)")).hasCount(1);
    assertThat(computer.locator(".row.customer")).hasCount(1);
    assertThat(send).hasCount(0);
  }

  @Test
  void aCodeThatIsTypedInTheChatIsToldToBeRightAndStandsInNoStory() {
    Page page = newPage();
    JsonNode begun =
        JsonMapper.shared()
            .readTree(
                page.waitForResponse(
                        "**/conversations", () -> page.navigate(vuoro.url("/c/" + FLOW).toString()))
                    .text());
    vuoro.customer(
        "POST",
        "/chat/v1/conversations/" + begun.path("conversationId").asString() + "/codes",
        begun.path("token").asString(),
        Map.of("channel", "raven", "address", "taimiliisa"));
    Phones.await(() -> !vuoro.sentTo("raven", "taimiliisa").isEmpty());
    String code =
        vuoro.sentTo("raven", "taimiliisa").getLast().path("piece").path("text").asString();

    page.locator("textarea").fill(code.replaceAll("^\\D*(\\d{6}).*", "$1"));
    page.keyboard().press("Enter");

    assertThat(page.getByText("Tiedämme nyt, että •••sa on sinun.")).isVisible();
    assertThat(page.locator(".row.customer")).hasCount(0);
    assertThat(page.locator(".dock button").first()).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  void aLinkThatIsNotWholeLeadsOnInWords() {
    Page page = opened("#go=half-a-link");

    assertThat(page.getByText("Linkki ei enää toimi")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    button(page, "Aloita uusi keskustelu").click();

    assertThat(page.locator(".dock button").first()).isVisible();
  }
}
