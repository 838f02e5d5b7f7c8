package fi.vuoro.pictures;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import fi.vuoro.browser.InstalledChromium;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.respondents.Respondents;
import fi.vuoro.respondents.SetClock;
import fi.vuoro.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the README's pictures: starts the service with an empty store, lets the customers of {@code
 * respondents/} hold their conversations over the chat API, each at its time, and then looks at the
 * chat, at a report, and at the demo. The customers and their company are made up, and the README
 * says so.
 */
public final class Pictures {

  private static final Instant AFTERWARDS = Instant.parse("2026-06-10T09:00:00Z");
  private static final long LARGEST_BYTES = 170_000;

  private final Service service;
  private final SetClock clock;
  private final Browser browser;
  private final Path folder;

  private Pictures(Service service, SetClock clock, Browser browser, Path folder) {
    this.service = service;
    this.clock = clock;
    this.browser = browser;
    this.folder = folder;
  }

  /** Takes them into the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    Respondents customers = Respondents.of("transactional-nps");
    var clock = new SetClock(customers.all().getFirst().at());
    try (Service service = Service.start(withoutLimits(), clock);
        InstalledChromium chromium = InstalledChromium.launch()) {
      customers.visit(new ChatApi(service.url("/")), clock);
      clock.set(AFTERWARDS);
      Path folder = Files.createDirectories(Path.of(arguments[0]));
      var pictures = new Pictures(service, clock, chromium.browser(), folder);
      List<ColorScheme> schemes = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
      schemes.forEach(pictures::report);
      schemes.forEach(pictures::chat);
      try (Service demo = Service.demo()) {
        schemes.forEach(scheme -> pictures.demo(demo, scheme));
      }
    }
  }

  private static Map<String, String> withoutLimits() {
    return Map.of(
        "vuoro.limits.starts-per-minute",
        "0",
        "vuoro.limits.messages-per-minute-from-address",
        "0");
  }

  private void chat(ColorScheme scheme) {
    try (BrowserContext phone =
        browser.newContext(
            options(scheme, "fi-FI", 390, 840).setDeviceScaleFactor(1.5).setIsMobile(true))) {
      Page page = phone.newPage();
      page.navigate(
          service
              .url("/c/transactional-nps?company=Pohjolan+Valo&about=asennusk%C3%A4ynti")
              .toString());
      says(page, "kasi, koska Matti oli ajoissa", "Mitä olisimme voineet tehdä paremmin?");
      says(page, "eiku ysi", "Kiitos ajastasi!");
      take(page, "chat", scheme);
    }
  }

  /** A conversation that was begun in the web chat, and goes on in Telegram. */
  private void demo(Service demo, ColorScheme scheme) {
    try (BrowserContext desktop = browser.newContext(options(scheme, "en-GB", 1240, 990))) {
      Page page = desktop.newPage();
      page.navigate(demo.url("/demo").toString());
      page.locator(".again").click();
      FrameLocator web = page.frameLocator(".web iframe");
      web.getByText("How likely").waitFor();
      web.locator("textarea.write").fill("continue on Telegram");
      web.locator("button.send").click();
      web.locator("a[href^='https://t.me']").click();
      page.locator(".phone .press").nth(9).click();
      page.getByText("Thank you, I have put down 9").waitFor();
      page.locator(".phone textarea").fill("The fitter was on time and tidied up");
      page.locator(".phone .send").click();
      page.getByText("Has the heat pump worked").waitFor();
      web.getByText("Has the heat pump worked").waitFor();
      take(page, "demo", scheme);
    }
  }

  private void says(Page page, String words, String answer) {
    clock.set(clock.instant().plusSeconds(20));
    page.locator("textarea.write").fill(words);
    page.locator("button.send").click();
    page.locator(".row.bot")
        .filter(new Locator.FilterOptions().setHasText(answer))
        .last()
        .waitFor();
  }

  private void report(ColorScheme scheme) {
    try (BrowserContext desktop = browser.newContext(options(scheme, "en-GB", 1240, 1196))) {
      Page page = desktop.newPage();
      page.navigate(service.url("/studio/reports/transactional-nps").toString());
      page.locator("input[name=name]").fill("admin");
      page.locator("input[name=password]").fill(Service.ADMIN_PASSWORD);
      page.locator("button[type=submit]").click();
      page.locator("#breakdown canvas").waitFor();
      page.locator("[aria-busy=true], [class*=Skeleton-root]")
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      take(page, "report", scheme);
    }
  }

  private static Browser.NewContextOptions options(
      ColorScheme scheme, String locale, int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale(locale)
        .setTimezoneId("Europe/Helsinki");
  }

  private void take(Page page, String name, ColorScheme scheme) {
    Path file = folder.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    if (file.toFile().length() >= LARGEST_BYTES) {
      throw new IllegalStateException(file + " is too large for a README");
    }
  }
}
