package fi.vuoro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.vuoro.service.Service;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The widget in a page of another site, whose policy allows no more than what the widget needs. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetTest {

  private final Site site = Site.open();
  private final String address = site.address();
  private final Service service = Service.start(Map.of("vuoro.sites", address));

  @BeforeAll
  void open() {
    serveThePages();
  }

  @AfterAll
  void close() {
    site.close();
    service.close();
  }

  @Test
  void aConversationIsHeldInThePageOfAnotherSite(Visitor visitor) {
    var chat = new ChatPage(visitor.open(address));
    button(visitor.page(), "Avaa keskustelu").click();

    chat.hears("Kuinka").tapsNumber(9).hears("kirjasin 9");

    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("widget");
  }

  @Test
  void theConversationGoesOnOnTheNextPage(Visitor visitor) {
    var chat = new ChatPage(visitor.open(address));
    button(visitor.page(), "Avaa keskustelu").click();
    chat.hears("Kuinka").tapsNumber(7).hears("kirjasin 7");

    visitor.open(address + "/next");

    chat.hears("kirjasin 7").types("Kaikki meni hyvin, mutta jouduin odottamaan").hears("paremmin");
  }

  @Test
  void theEscapeKeyGoesBackToThePage(Visitor visitor) {
    var chat = new ChatPage(visitor.open(address));
    button(visitor.page(), "Avaa keskustelu").click();
    chat.hears("Kuinka");

    visitor.page().keyboard().press("Escape");

    assertThat(button(visitor.page(), "Avaa keskustelu").isVisible()).isTrue();
  }

  @Test
  void itsLooksAreSetByThePageAroundIt(Visitor visitor) {
    var chat = new ChatPage(visitor.open(address));
    visitor
        .page()
        .evaluate(
            """
            () => {
              const style = document.querySelector("vuoro-chat").style;
              style.setProperty("--vuoro-accent", "rgb(120, 10, 80)");
              style.setProperty("--vuoro-surface", "rgb(250, 250, 220)");
              style.setProperty("--vuoro-font-size", "20px");
            }
            """);
    button(visitor.page(), "Avaa keskustelu").click();
    chat.hears("Kuinka").tapsNumber(9).hasSaid("9");

    assertThat(looks(visitor.page(), ".row.customer .bubble", "background-color"))
        .isEqualTo("rgb(120, 10, 80)");
    assertThat(looks(visitor.page(), ".row.bot .bubble", "font-size")).isEqualTo("20px");
    assertThat(visitor.accessibilityViolations()).isEmpty();
  }

  @Test
  void aSiteOnTheListMayFrameTheHostedChat(Visitor visitor) {
    visitor.open(address + "/frame");
    FrameLocator frame = visitor.page().frameLocator("iframe");

    frame.locator("button.point").nth(9).click();

    frame.getByText("kirjasin 9").waitFor();
  }

  @Test
  void anotherSiteMayNot(Visitor visitor) {
    try (Site other = Site.open()) {
      visitor.mayComplain("frame-ancestors");
      visitor.open(framing(other));

      visitor
          .page()
          .waitForCondition(
              () -> visitor.heard().stream().anyMatch(said -> said.contains("frame-ancestors")));
      assertThat(visitor.page().frameLocator("iframe").locator("button.point").count()).isZero();
    }
  }

  private static String looks(Page page, String selector, String property) {
    return (String)
        page.locator(selector)
            .last()
            .evaluate(
                "(at, property) => getComputedStyle(at).getPropertyValue(property)", property);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private void serveThePages() {
    String there = service.url("").toString();
    String widget =
        """
        <h1>Kauppa</h1><p>Tervetuloa.</p>
        <script src="%s/widget.js" data-flow="transactional-nps" data-language="fi" defer></script>
        """
            .formatted(there);
    String policy =
        "default-src 'none'; base-uri 'none'; img-src data:; script-src %1$s; connect-src %1$s"
            .formatted(there);
    site.page("/", widget, policy);
    framing(site);
  }

  private String framing(Site framer) {
    String framed =
        """
        <h1>Kauppa</h1><iframe title="Keskustelu" width="400" height="700" src="%s"></iframe>
        """
            .formatted(service.url("/c/transactional-nps"));
    return framer.page(
        "/frame", framed, "default-src 'none'; img-src data:; frame-src " + service.url(""));
  }
}
