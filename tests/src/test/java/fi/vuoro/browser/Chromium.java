package fi.vuoro.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import fi.vuoro.service.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their visitors, from one browser and one service that live as long as the run. */
final class Chromium implements ParameterResolver, AfterEachCallback {

  private static final Namespace HERE = Namespace.create(Chromium.class);

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

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(Visitor.class, Visitors.class, Service.class)
        .contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Service.class) {
      return service(context);
    }
    return type == Visitor.class ? visitors(context).arrive() : visitors(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitors visitors = context.getStore(HERE).get(Visitors.class, Visitors.class);
    if (visitors == null) {
      return;
    }
    try {
      List<String> complaints = visitors.complaints();
      if (context.getExecutionException().isPresent() || !complaints.isEmpty()) {
        visitors.pictureAll(context.getRequiredTestMethod().getName());
      }
      if (!complaints.isEmpty()) {
        throw new AssertionError("The page complained:\n  " + String.join("\n  ", complaints));
      }
    } finally {
      visitors.leave();
    }
  }

  private static Visitors visitors(ExtensionContext context) {
    return context
        .getStore(HERE)
        .computeIfAbsent(
            Visitors.class,
            key ->
                new Visitors(
                    launched(context).browser,
                    service(context).url("/"),
                    Path.of(
                        "target", "screenshots", context.getRequiredTestClass().getSimpleName())),
            Visitors.class);
  }

  private static Service service(ExtensionContext context) {
    return forTheRun(context).computeIfAbsent(Service.class, key -> Service.start(), Service.class);
  }

  private static Launched launched(ExtensionContext context) {
    return forTheRun(context)
        .computeIfAbsent(Launched.class, key -> Launched.now(), Launched.class);
  }

  private static ExtensionContext.Store forTheRun(ExtensionContext context) {
    return context.getRoot().getStore(HERE);
  }

  private record Launched(Playwright playwright, Browser browser) implements AutoCloseable {

    static Launched now() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(installed()).setArgs(FLAGS));
      return new Launched(playwright, browser);
    }

    private static Path installed() {
      return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException("Chromium is missing: install the package chromium."));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
