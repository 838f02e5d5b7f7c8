package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import fi.vuoro.service.SiteKey;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * One question that a customer takes from the web to e-mail, from there to Telegram, and back to
 * the web, each time by saying so, over real SMTP and IMAP and Telegram's own payloads.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovingBySayingSoTest {
  private static final String FLOW = "first-contact-resolution";
  private static final String CUSTOMER = "aino@example.com";

  private static final int CHAT = 42;
  private static final Pattern DOORWAY =
      Pattern.compile("https://t\\.me/a_bot\\?start=([A-Za-z0-9_-]+)");
  private static final Pattern BACK = Pattern.compile("#go=([A-Za-z0-9._-]+)");

  private static final String OTHER = "impi@example.com";
  private static final String FOURTH = "sylvi@example.com";
  private static final String THIRD = "hilja@example.com";

  private final MailAndTelegram vuoro =
      new MailAndTelegram(Map.of(), CUSTOMER, OTHER, THIRD, FOURTH);

  @AfterAll
  void stop() {
    vuoro.close();
  }

  @Test
  void aQuestionGoesFromTheWebToAMailToTelegramAndBack() throws Exception {
    JsonNode begun =
        vuoro.customer("/chat/v1/flows/" + FLOW + "/conversations", null, Map.of("language", "fi"));
    String there = "/chat/v1/conversations/" + begun.path("conversationId").asString();
    String token = begun.path("token").asString();
    String question =
        begun.path("messages").findValues("question").getLast().path("step").asString();

    int before = vuoro.letters(CUSTOMER).size();
    vuoro.customer(
        there + "/messages",
        token,
        Map.of("id", "one", "text", "voidaanko jatkaa sähköpostilla, " + CUSTOMER));
    MimeMessage letter = vuoro.letter(CUSTOMER, before + 1);
    assertThat(letter.getSubject()).isNotBlank();

    vuoro.reply(CUSTOMER, letter, "jatketaan telegramissa\n\nAino");
    String doorway =
        MailAndTelegram.found(DOORWAY, GreenMailUtil.getBody(vuoro.letter(CUSTOMER, before + 2)));
    vuoro.telegram(CHAT, "/start " + doorway);
    Phones.await(
        () ->
            !vuoro.inTelegram(CHAT).isEmpty()
                && vuoro.inTelegram(CHAT).getLast().contains("reply_markup"));

    vuoro.telegram(CHAT, "jatketaan selaimessa");
    Phones.await(() -> vuoro.inTelegram(CHAT).toString().contains("#go="));
    String link = MailAndTelegram.found(BACK, vuoro.inTelegram(CHAT).toString());
    JsonNode back = vuoro.customer("/chat/v1/continuations", null, Map.of("link", link));
    assertThat(back.path("conversationId")).isEqualTo(begun.path("conversationId"));

    JsonNode answered =
        vuoro.customer(
            there + "/messages",
            back.path("token").asString(),
            Map.of("id", "two", "step", question, "value", true));
    assertThat(answered.path("status").asString()).isEqualTo("open");
    assertThat(answered.path("messages").findValues("question").getLast().path("step").asString())
        .isNotEqualTo(question);
  }

  @Test
  void whoWantsToGoOnAtSomebodysAddressTypesACodeFirst() throws Exception {
    holds(OTHER);
    JsonNode chat = chat(Map.of("language", "fi"));

    says(chat, "one", "jatketaan sähköpostilla, " + OTHER);

    String code =
        MailAndTelegram.found(
            Pattern.compile("Koodisi on (\\d{6})"), GreenMailUtil.getBody(vuoro.letter(OTHER, 3)));
    Phones.await(() -> story(chat).contains("lähetin sinne koodin"));
    assertThat(vuoro.letters(OTHER)).hasSize(3);
    assertThat(says(chat, "two", code).path("code").path("result").asString()).isEqualTo("right");
    assertThat(GreenMailUtil.getBody(vuoro.letter(OTHER, 4))).isNotEmpty();
    assertThat(story(chat)).doesNotContain(code);
  }

  /** Somebody is known to hold an address: the third letter there is the next. */
  private void holds(String address) throws Exception {
    JsonNode known = chat(Map.of("language", "fi"));
    says(known, "one", "jatketaan sähköpostilla, " + address);
    vuoro.reply(address, vuoro.letter(address, 1), "lopeta");
    vuoro.letter(address, 2);
  }

  @Test
  void whereNoMoreCodesAreSentTheyAreAskedOnWhereTheyAre() throws Exception {
    holds(FOURTH);
    JsonNode chat = chat(Map.of("language", "fi"));

    for (int i = 0; i < 4; i++) {
      says(chat, "again-" + i, "jatketaan sähköpostilla, " + FOURTH);
    }

    Phones.await(() -> story(chat).contains("En saanutkaan lähetettyä sinne mitään."));
    assertThat(says(chat, "answer", "kyllä").path("status").asString()).isEqualTo("open");
    assertThat(vuoro.letters(FOURTH)).hasSize(5);
  }

  private JsonNode chat(Map<String, Object> opening) {
    return vuoro.customer("/chat/v1/flows/" + FLOW + "/conversations", null, opening);
  }

  private static String path(JsonNode chat) {
    return "/chat/v1/conversations/" + chat.path("conversationId").asString();
  }

  private JsonNode says(JsonNode chat, String id, String words) {
    return vuoro.customer(
        path(chat) + "/messages", chat.path("token").asString(), Map.of("id", id, "text", words));
  }

  private String story(JsonNode chat) {
    return vuoro.customer(path(chat), chat.path("token").asString(), null).toString();
  }

  @Test
  void whoAnswersOnTheWebTodayAndByMailTomorrowIsTheSameCustomer() throws Exception {
    vuoro.service.publish(
        "home",
        """
        id: home
        title: { fi: Kotisi }
        languages: [fi]
        steps:
          - id: town
            ask: { fi: "Missä kaupungissa asut?" }
            type: text
            saveTo: town
          - id: size
            ask: { fi: "Montako teitä on kotona?" }
            type: number
        """);
    Map<String, Object> known =
        SiteKey.of(vuoro.service).vouch("a-1", Instant.now().plusSeconds(600));
    JsonNode begun =
        vuoro.customer("/chat/v1/flows/home/conversations", null, Map.of("customer", known));
    String there = "/chat/v1/conversations/" + begun.path("conversationId").asString();
    String token = begun.path("token").asString();
    vuoro.customer(there + "/messages", token, Map.of("id", "town", "text", "Kuopio"));
    int before = vuoro.letters(THIRD).size();
    vuoro.customer(
        there + "/messages",
        token,
        Map.of("id", "mail", "text", "jatketaan sähköpostilla, " + THIRD));
    vuoro.reply(THIRD, vuoro.letter(THIRD, before + 1), "3");
    Phones.await(() -> found().contains("\"completed\""));
    assertThat(found()).contains("\"verified\":true", "\"channel\":{\"value\":\"email\"");

    JsonNode second =
        vuoro.staff(
            "/api/v1/conversations", Map.of("flow", "home", "customer", Map.of("ref", "a-1")));

    assertThat(second.path("channel").asString()).isEqualTo("email");
    MimeMessage tomorrow = vuoro.letter(THIRD, before + 2);
    assertThat(GreenMailUtil.getBody(tomorrow)).contains("Montako").doesNotContain("kaupungissa");
  }

  private String found() {
    return vuoro.found("email", THIRD).toString();
  }
}
