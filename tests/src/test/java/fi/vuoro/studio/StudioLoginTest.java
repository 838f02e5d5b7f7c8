package fi.vuoro.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.browser.BrowserTest;
import fi.vuoro.browser.Visitor;
import fi.vuoro.browser.Visitors;
import org.junit.jupiter.api.Test;

@BrowserTest
class StudioLoginTest {

  @Test
  void someoneUnknownIsAskedForNameAndPasswordInTheirLanguage(Visitors visitors) {
    Visitor visitor = visitors.arrive();
    visitor.mayComplain("401");

    visitor.open("/");

    assertThat(visitor.page().getByLabel("Salasana")).isVisible();
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("login");
  }
}
