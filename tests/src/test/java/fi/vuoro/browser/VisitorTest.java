package fi.vuoro.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The browser tests are only worth something if a bad page makes them fail. */
@BrowserTest
class VisitorTest {

  private final Site site = Site.open();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aGoodPageDrawsNoComplaint(Visitor visitor) {
    visitor.open(page("<h1>Hei</h1>", "default-src 'none'; img-src data:"));

    assertThat(visitor.complaints()).isEmpty();
    assertThat(visitor.accessibilityViolations()).isEmpty();
  }

  @Test
  void anErrorInTheConsoleIsAComplaint(Visitor visitor) {
    visitor.mayComplain("out of order");
    visitor.open(
        page("<script>console.error('out of order')</script>", "script-src 'unsafe-inline'"));

    visitor.page().waitForFunction("() => true");

    assertThat(visitor.heard()).anyMatch(complaint -> complaint.contains("out of order"));
  }

  @Test
  void anInlineScriptUnderAStrictPolicyFailsTheTest(Visitors visitors) {
    Visitor visitor = visitors.arrive();
    visitor.open(page("<script>document.title = 'run'</script>", "script-src 'self'"));

    assertThat(visitor.page().title()).isNotEqualTo("run");
    assertThatThrownBy(() -> Chromium.judge(visitors)).hasMessageContaining("script-src");

    visitor.mayComplain("(?i)content.security.policy");
    Chromium.judge(visitors);
  }

  @Test
  void anExceptionThatNobodyCaughtIsAComplaint(Visitor visitor) {
    visitor.mayComplain("nobody caught");
    visitor.open(
        page("<script>throw new Error('nobody caught')</script>", "script-src 'unsafe-inline'"));

    assertThat(visitor.heard()).anyMatch(complaint -> complaint.contains("nobody caught"));
  }

  @Test
  void axeFindsAnImageWithoutWords(Visitor visitor) {
    visitor.open(page("<h1>Hei</h1><img src='data:,'>", "img-src data:"));

    assertThat(visitor.accessibilityViolations()).anyMatch(line -> line.startsWith("image-alt"));
  }

  @Test
  void aScreenshotIsKept(Visitor visitor) {
    visitor.open(page("<h1>Hei</h1>", "default-src 'none'; img-src data:"));

    visitor.screenshot("kept");

    assertThat(Files.exists(Path.of("target/screenshots/VisitorTest/kept.png"))).isTrue();
  }

  private String page(String body, String policy) {
    return site.page("/", body, policy);
  }
}
