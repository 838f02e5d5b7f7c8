package fi.vuoro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.vuoro.models.FakeModel;
import fi.vuoro.service.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The chat shows that an answer is being thought about, wherever the conversation is open. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypingTest {

  private final FakeModel model = new FakeModel();
  private final Service service = Service.start(patient(model));

  @AfterAll
  void close() {
    service.close();
    model.close();
  }

  @Test
  void whileAModelThinksThereAreDotsAlsoOnAnotherPage(Visitor visitor) {
    model.reads(7, "seittemän paikkeilla", .9, Duration.ofSeconds(6));
    String address = service.url("/c/transactional-nps").toString();
    var chat = new ChatPage(visitor.open(address)).hears("Kuinka");
    Page other = visitor.profile().newPage();
    other.navigate(address);
    var there = new ChatPage(other).hears("Kuinka");

    chat.types("jotain siinä seittemän paikkeilla ehkä vähän ylikin");

    dots(visitor.page()).waitFor();
    dots(other).waitFor();
    assertThat(visitor.accessibilityViolations()).isEmpty();
    chat.hears("kirjasin 7");
    there.hears("kirjasin 7");
    assertThat(dots(visitor.page()).count()).isZero();
    assertThat(dots(other).count()).isZero();
  }

  private static Locator dots(Page page) {
    return page.locator(".dots:visible");
  }

  private static Map<String, String> patient(FakeModel model) {
    Map<String, String> settings = new HashMap<>(model.settings());
    settings.put("vuoro.model.time", "12s");
    return settings;
  }
}
