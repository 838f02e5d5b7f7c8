package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A person takes over from the dialogue by e-mail: as few letters as there is to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonByMailTest {
  private static final String CUSTOMER = "helvi@example.com";

  private final MailAndTelegram vuoro = new MailAndTelegram(Map.of(), CUSTOMER);

  @AfterAll
  void stop() {
    vuoro.close();
  }

  @Test
  void whoAsksForAPersonIsToldWhatToExpectInOneLetterAndAnsweredInTheNext() throws Exception {
    vuoro.service.asAdministrator("PUT", "/api/v1/presence", "{\"here\":true}");
    JsonNode begun =
        vuoro.staff(
            "/api/v1/conversations",
            Map.of(
                "flow",
                "first-contact-resolution",
                "channel",
                "email",
                "address",
                CUSTOMER,
                "language",
                "fi"));

    vuoro.reply(CUSTOMER, vuoro.letter(CUSTOMER, 1), "Haluan puhua ihmiselle.");

    assertThat(words(2)).contains("Siirrän sinut ihmiselle", "Joku on paikalla");
    String handoff = "/api/v1/handoffs/" + begun.path("conversationId").asString();
    vuoro.service.asAdministrator("POST", handoff + "/claim", "");
    vuoro.service.asAdministrator(
        "POST", handoff + "/messages", "{\"id\":\"one\",\"text\":\"Miten voin auttaa?\"}");
    assertThat(words(3)).contains("Miten voin auttaa?");
    assertThat(vuoro.letters(CUSTOMER)).hasSize(3);
  }

  private String words(int letter) throws Exception {
    return text(vuoro.letter(CUSTOMER, letter));
  }

  private static String text(Part part) throws Exception {
    Object content = part.getContent();
    if (!(content instanceof Multipart parts)) {
      return content.toString();
    }
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      all.append(text(parts.getBodyPart(i)));
    }
    return all.toString();
  }
}
