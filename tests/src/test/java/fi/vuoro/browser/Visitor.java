package fi.vuoro.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A person with a browser profile of their own and one page open in it. */
public final class Visitor {

  private final BrowserContext profile;
  private final Page page;
  private final Complaints complaints;
  private final URI home;
  private final Path pictures;

  Visitor(BrowserContext profile, URI home, Path pictures) {
    this.profile = profile;
    this.home = home;
    this.pictures = pictures;
    this.complaints = Complaints.of(profile);
    this.page = profile.newPage();
  }

  /** The open page, for everything that Playwright can do with it. */
  public Page page() {
    return page;
  }

  /** The profile: cookies, more pages, the network cut by {@code setOffline(true)}. */
  public BrowserContext profile() {
    return profile;
  }

  /**
   * Goes to a path of the service, or to an address of another site, and waits until it is loaded.
   */
  public Page open(String address) {
    page.navigate(home.resolve(address).toString());
    return page;
  }

  /** Announces complaints that this test provokes: a pattern found in their text. */
  public void mayComplain(String pattern) {
    complaints.allow(pattern);
  }

  /** Whether the page is wider than its window. */
  boolean hasToScrollSideways() {
    return (Boolean)
        page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
  }

  /** Takes a picture of the whole page, {@code tests/target/screenshots/TestClass/name.png}. */
  public void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name + ".png")));
  }

  /**
   * What axe finds wrong with the page as it is now, shadow roots included: a rule, what to do, and
   * the element, a line each.
   */
  public List<String> accessibilityViolations() {
    return Axe.violations(page);
  }

  /** Every complaint so far, the announced ones too. */
  List<String> heard() {
    return complaints.all();
  }

  List<String> complaints() {
    return complaints.unexpected();
  }
}
