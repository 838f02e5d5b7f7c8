package fi.vuoro.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.vuoro.browser.BrowserTest;
import fi.vuoro.browser.Visitor;
import fi.vuoro.browser.Visitors;
import fi.vuoro.service.Service;
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

  @Test
  void theAdministratorLogsInWithTheSetPassword(Visitor visitor) {
    visitor.mayComplain("401");
    visitor.open("/studio/");

    visitor.page().getByLabel("Nimi").fill("admin");
    visitor.page().getByLabel("Salasana").fill(Service.ADMIN_PASSWORD);
    visitor.page().getByRole(AriaRole.BUTTON, named("Kirjaudu")).click();

    assertThat(visitor.page().getByRole(AriaRole.BUTTON, named("Kirjaudu ulos"))).isVisible();
    visitor.screenshot("logged-in");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
