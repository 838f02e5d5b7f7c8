package fi.vuoro.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser that the system has, without a window; nothing is downloaded. */
public final class InstalledChromium implements AutoCloseable {

  /** Without the background-networking flags it tries to reach its maker from a closed network. */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Several browsers and services share two processors while all tests run. */
  static final double PATIENCE_MS = 40_000;

  private final Playwright playwright;
  private final Browser browser;

  private InstalledChromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it. */
  public static InstalledChromium launch() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(installed()).setArgs(FLAGS));
    return new InstalledChromium(playwright, browser);
  }

  /** For everything that Playwright can do with it. */
  public Browser browser() {
    return browser;
  }

  private static Path installed() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Chromium is missing: install the package chromium."));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
