package fi.vuoro.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the pages of one profile complained of in the console, in order. */
final class Complaints {

  /** The console may stay silent where a page listens to violations itself, so the event counts. */
  private static final String REPORT_VIOLATIONS =
      """
      document.addEventListener("securitypolicyviolation", (violation) =>
        console.error(`Content security policy: ${violation.effectiveDirective} blocked ${violation.blockedURI}`));
      """;

  private final List<String> heard = new ArrayList<>();
  private final List<Pattern> allowed = new ArrayList<>();

  static Complaints of(BrowserContext profile) {
    var complaints = new Complaints();
    profile.addInitScript(REPORT_VIOLATIONS);
    profile.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.heard.add(message.text() + " (" + message.location() + ")");
          }
        });
    profile.onWebError(error -> complaints.heard.add(error.error()));
    return complaints;
  }

  void allow(String pattern) {
    allowed.add(Pattern.compile(pattern));
  }

  List<String> all() {
    return List.copyOf(heard);
  }

  List<String> unexpected() {
    return heard.stream()
        .filter(
            complaint -> allowed.stream().noneMatch(pattern -> pattern.matcher(complaint).find()))
        .toList();
  }
}
