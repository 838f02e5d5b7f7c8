package fi.vuoro.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import fi.vuoro.browser.Visitor;
import fi.vuoro.service.Service;
import java.util.Map;

/** The studio as a person sees and works it. */
final class StudioPage {

  private final Visitor visitor;
  private final Service service;

  private StudioPage(Visitor visitor, Service service) {
    this.visitor = visitor;
    this.service = service;
  }

  /** Somebody comes who is not logged in, of which the browser itself makes a note. */
  static StudioPage of(Visitor visitor, Service service) {
    visitor.mayComplain("a status of 401");
    return new StudioPage(visitor, service);
  }

  /** Somebody comes who logged in before, and has no page open yet. */
  static StudioPage loggedIn(Visitor visitor, Service service) {
    String session = service.url("/api/v1/session").toString();
    APIRequestContext requests = visitor.profile().request();
    requests.get(session);
    APIResponse begun =
        requests.post(
            session,
            RequestOptions.create()
                .setHeader("X-XSRF-TOKEN", cookie(visitor, "XSRF-TOKEN"))
                .setData(Map.of("name", "admin", "password", Service.ADMIN_PASSWORD)));
    assertThat(begun).isOK();
    return new StudioPage(visitor, service);
  }

  private static String cookie(Visitor visitor, String name) {
    return visitor.profile().cookies().stream()
        .filter(cookie -> cookie.name.equals(name))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  /** Goes to a path within the studio. */
  StudioPage open(String path) {
    visitor.open(service.url("/studio" + path).toString());
    return this;
  }

  StudioPage logIn(String password) {
    page().locator("input[name=name]").fill("admin");
    page().locator("input[name=password]").fill(password);
    page().locator("button[type=submit]").click();
    return this;
  }

  /** Waits until the frame around the pages is there. */
  StudioPage isIn() {
    page().locator("#content").waitFor();
    return this;
  }

  /** Waits until everything asked for has come, or failed, and every chart is drawn. */
  StudioPage isLoaded() {
    page()
        .locator("[aria-busy=true], [class*=Skeleton-root]")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return this;
  }

  /** One figure of a report, or its footnotes, by the name that it has in the address. */
  Locator figure(String id) {
    return page().locator("#" + id);
  }

  /** Shows a figure as a table, and waits for a row of it: its cells, separated by bars. */
  void hasRow(String figure, String row) {
    Locator toTable = figure(figure).getByRole(AriaRole.BUTTON, named("Taulukkona"));
    if (toTable.count() > 0) {
      toTable.click();
    }
    String[] cells = row.split(" \\| ");
    Locator found =
        figure(figure)
            .locator("tbody tr")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page().locator("th", new Page.LocatorOptions().setHasText(cells[0]))))
            .last();
    for (int i = 0; i < cells.length; i++) {
      shows(found.locator("th, td").nth(i), cells[i]);
    }
  }

  static void shows(Locator place, String words) {
    assertThat(place).containsText(words);
  }

  static void isThere(Locator place) {
    assertThat(place).isVisible();
  }

  static void isGone(Locator place) {
    assertThat(place).isHidden();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  /** How many pixels the page is wider than the window. */
  int tooWide() {
    return (Integer)
        page()
            .evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  Page page() {
    return visitor.page();
  }
}
