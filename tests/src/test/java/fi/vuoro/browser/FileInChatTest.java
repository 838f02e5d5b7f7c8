package fi.vuoro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fi.vuoro.service.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A file as an answer, from the chat's own control. */
@BrowserTest
class FileInChatTest {

  @Test
  void aPhotoIsChosenAndSent(Service service, Visitor visitor) throws Exception {
    service.publish("damage", Files.readString(Path.of("src/test/resources/flows/damage.yaml")));
    var chat = new ChatPage(visitor.open("/c/damage")).hears("kuvan vauriosta");

    visitor
        .page()
        .getByRole(AriaRole.GROUP)
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("vaurio.png", "image/png", new byte[300_000]));

    chat.hasSaid("vaurio.png").hears("Toimiiko se vielä?");
    assertThat(visitor.accessibilityViolations()).isEmpty();
  }
}
