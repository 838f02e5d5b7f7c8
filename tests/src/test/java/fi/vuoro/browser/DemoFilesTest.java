package fi.vuoro.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fi.vuoro.service.Service;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo with a flow of one's own, which asks for a picture, in every app of the phone. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoFilesTest {
  private static final Locator.WaitForOptions SOON =
      new Locator.WaitForOptions().setTimeout(30_000);

  private final Service demo = Service.demo(Path.of("src/test/resources/flows"));

  @AfterAll
  void stop() {
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"telegram", "whatsapp", "sms", "email", "slack", "webhook"})
  void aPictureIsSentFromThePhone(String app, Visitor visitor) {
    Page page = visitor.open(demo.url("/demo").toString());
    page.locator(".again").click();
    page.locator(".tab." + app).click();
    page.locator(".begin").click();
    said(page, app, "kuvan vauriosta").waitFor(SOON);

    FileChooser chooser = page.waitForFileChooser(() -> page.locator(".phone .attach").click());
    chooser.setFiles(new FilePayload("vaurio.png", "image/png", new byte[300_000]));

    said(page, app, "Toimiiko se vielä").waitFor(SOON);
    assertThat(page.locator(".phone .mine .file").last()).hasText("vaurio.png");
    org.assertj.core.api.Assertions.assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("file-" + app);
  }

  private static Locator said(Page page, String app, String words) {
    return app.equals("email")
        ? page.locator(".phone iframe.letter").last().contentFrame().getByText(words).last()
        : page.locator(".phone .theirs")
            .filter(new Locator.FilterOptions().setHasText(words))
            .last();
  }
}
