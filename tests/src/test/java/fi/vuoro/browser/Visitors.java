package fi.vuoro.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lets people arrive during one test, each with an empty browser profile. */
public final class Visitors {

  private final Browser browser;
  private final URI home;
  private final Path pictures;
  private final List<Visitor> present = new ArrayList<>();

  Visitors(Browser browser, URI home, Path pictures) {
    this.browser = browser;
    this.home = home;
    this.pictures = pictures;
  }

  /** Someone on a desktop, whose browser speaks Finnish and stands in Helsinki. */
  public Visitor arrive() {
    return arrive(UnaryOperator.identity());
  }

  /** Someone on a small phone held upright. */
  public Visitor onPhone() {
    return arrive(
        options ->
            options
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true));
  }

  /** Someone whose system prefers dark colours. */
  public Visitor inTheDark() {
    return arrive(options -> options.setColorScheme(ColorScheme.DARK));
  }

  /** Someone whose browser asks for this language, for instance {@code sv-FI}. */
  public Visitor speaking(String locale) {
    return arrive(options -> options.setLocale(locale));
  }

  /** Someone with these options of the browser profile over the usual ones. */
  public Visitor arrive(UnaryOperator<Browser.NewContextOptions> options) {
    BrowserContext profile =
        browser.newContext(
            options.apply(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 900)
                    .setLocale("fi-FI")
                    .setTimezoneId("Europe/Helsinki")));
    profile.setDefaultTimeout(InstalledChromium.PATIENCE_MS);
    var visitor = new Visitor(profile, home, pictures);
    present.add(visitor);
    return visitor;
  }

  void pictureAll(String test) {
    for (int i = 0; i < present.size(); i++) {
      present.get(i).screenshot("FAILED-" + test + (i == 0 ? "" : "-" + (i + 1)));
    }
  }

  List<String> complaints() {
    return present.stream().flatMap(visitor -> visitor.complaints().stream()).toList();
  }

  void leave() {
    present.forEach(visitor -> visitor.profile().close());
  }
}
