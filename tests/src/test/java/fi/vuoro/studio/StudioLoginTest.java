package fi.vuoro.studio;

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
  void someoneUnknownIsAskedForNameAndPasswordInTheirLanguage(Visitors visitors, Service service) {
    Visitor visitor = visitors.speaking("sv-FI");
    var studio = StudioPage.of(visitor, service);

    visitor.open(service.url("/").toString());

    StudioPage.isThere(studio.page().getByLabel("Lösenord"));
    assertThat(studio.page().url()).endsWith("/studio/");
  }

  @Test
  void aWrongPasswordIsSaidToBeWrong(Visitor visitor, Service service) {
    var studio = StudioPage.of(visitor, service).open("/").logIn("not the password");

    StudioPage.shows(
        studio.page().getByRole(AriaRole.ALERT), "Nimi tai salasana ei täsmää. Tarkista molemmat");
    assertThat(visitor.accessibilityViolations()).isEmpty();
  }

  @Test
  void whoKnowsThePasswordGetsInAndOutAgain(Visitor visitor, Service service) {
    var studio = StudioPage.of(visitor, service).open("/").logIn(Service.ADMIN_PASSWORD).isIn();

    studio.page().getByRole(AriaRole.BUTTON, named("Kirjaudu ulos")).click();

    StudioPage.isThere(studio.page().getByLabel("Salasana"));
    studio.page().reload();
    StudioPage.isThere(studio.page().getByLabel("Salasana"));
  }

  @Test
  void onAPhoneTheWayOutIsInTheMenu(Visitors visitors, Service service) {
    var studio = StudioPage.loggedIn(visitors.onPhone(), service).open("/");

    studio.page().getByRole(AriaRole.BUTTON, named("Valikko")).click();
    studio.page().getByRole(AriaRole.BUTTON, named("Kirjaudu ulos")).click();

    StudioPage.isThere(studio.page().getByLabel("Salasana"));
  }

  @Test
  void whoLogsInStaysOnThePageTheyCameFor(Visitor visitor, Service service) {
    var studio = StudioPage.of(visitor, service).open("/flows").logIn(Service.ADMIN_PASSWORD);

    StudioPage.isThere(studio.page().getByRole(AriaRole.HEADING, named("Dialogit")));
    StudioPage.isThere(studio.page().getByText("transactional-nps"));
  }

  @Test
  void aSessionThatEndedIsSaidToHaveEnded(Visitor visitor, Service service) {
    var studio = StudioPage.loggedIn(visitor, service).open("/").isIn();
    visitor.mayComplain("a status of 401");
    visitor.profile().clearCookies();

    studio.page().getByRole(AriaRole.LINK, named("Dialogit")).click();

    StudioPage.isThere(studio.page().getByText("Istuntosi on päättynyt"));
    studio.logIn(Service.ADMIN_PASSWORD);
    StudioPage.isThere(studio.page().getByText("transactional-nps"));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
