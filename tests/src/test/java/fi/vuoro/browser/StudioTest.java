package fi.vuoro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The studio, as a researcher uses it. */
@BrowserTest
class StudioTest {

  /** Before the login, the browser itself notes that there is no session. */
  private static final String NOT_LOGGED_IN = "401";

  @Test
  void aWrongPasswordIsSaidToBeWrong(Visitor visitor) {
    visitor.mayComplain(NOT_LOGGED_IN);
    Page page = visitor.open("/studio/");

    logIn(page, "not the password");

    page.getByRole(AriaRole.ALERT).first().waitFor();
    assertThat(visitor.accessibilityViolations()).isEmpty();
  }

  private static void logIn(Page page, String password) {
    page.locator("input[name=name]").fill("admin");
    page.locator("input[name=password]").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirjaudu")).click();
  }
}
