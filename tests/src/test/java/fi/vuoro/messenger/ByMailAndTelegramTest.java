package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import fi.vuoro.service.SiteKey;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whose an address is, found out by mails and Telegram's own payloads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByMailAndTelegramTest {
  private static final String FLOW = "acquaintance";
  private static final String HOLDER = "aino@example.com";
  private static final String ANOTHER = "eeva@example.com";
  private static final String THIRD = "kerttu@example.com";
  private static final Pattern TOWN = Pattern.compile("(kaupungissa)");
  private static final Pattern CODE = Pattern.compile("Koodisi on ([0-9]{6})");

  private final MailAndTelegram vuoro =
      new MailAndTelegram(
          Map.of("vuoro.channels.email.flow", FLOW, "vuoro.channels.telegram.flow", FLOW),
          HOLDER,
          ANOTHER,
          THIRD);

  @BeforeAll
  void prepare() throws Exception {
    vuoro.service.publish(
        FLOW,
        """
        id: acquaintance
        title: { fi: Tutustutaan }
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
  }

  @AfterAll
  void stop() {
    vuoro.close();
  }

  /** A conversation in the web chat. */
  private record Chat(String id, String token, JsonNode body) {
    String path(String rest) {
      return "/chat/v1/conversations/" + id + rest;
    }
  }

  private Chat onTheWeb(String reference) throws IOException, InterruptedException {
    Map<String, Object> known =
        SiteKey.of(vuoro.service).vouch(reference, Instant.now().plusSeconds(600));
    JsonNode body =
        vuoro.customer(
            "/chat/v1/flows/" + FLOW + "/conversations", null, Map.of("customer", known));
    return new Chat(body.path("conversationId").asString(), body.path("token").asString(), body);
  }

  private JsonNode says(Chat chat, String id, String words) {
    return vuoro.customer(chat.path("/messages"), chat.token(), Map.of("id", id, "text", words));
  }

  private void isTwo(String reference, String channel, String address) {
    assertThat(vuoro.found(channel, address).path("id"))
        .isNotEqualTo(vuoro.found("crm", reference).path("id"));
    assertThat(vuoro.merges(vuoro.found("crm", reference)).path("items")).isEmpty();
  }

  @Test
  void whoWritesOfTheirOwnAccordIsNotWhoOnlyClaimedTheAddress() throws Exception {
    Chat claimer = onTheWeb("m-1");
    says(claimer, "a", "Kuopio");
    says(claimer, "b", "jatketaan sähköpostilla, " + HOLDER);
    assertThat(GreenMailUtil.getBody(vuoro.letter(HOLDER, 1))).doesNotContain("kaupungissa");

    vuoro.write(HOLDER, "Laskuni on väärin");

    MailAndTelegram.found(TOWN, GreenMailUtil.getBody(vuoro.letter(HOLDER, 2)));
    isTwo("m-1", "email", HOLDER);
    assertThat(vuoro.found("email", HOLDER).toString()).contains("\"verified\":true");
    assertThat(vuoro.customer(claimer.path(""), claimer.token(), null).toString())
        .doesNotContain("Laskuni");
    JsonNode lost = vuoro.merges(vuoro.found("crm", "m-1")).path("lostClaims");
    assertThat(lost).hasSize(1);
    assertThat(lost.path(0).path("channel").asString()).isEqualTo("email");
    assertThat(lost.toString()).doesNotContain("aino");
  }

  @Test
  void aReplyToTheLetterIsProof() throws Exception {
    Chat chat = onTheWeb("m-2");
    says(chat, "a", "Kuopio");
    says(chat, "b", "jatketaan sähköpostilla, " + ANOTHER);

    vuoro.reply(ANOTHER, vuoro.letter(ANOTHER, 1), "3");

    Phones.await(() -> vuoro.found("email", ANOTHER).toString().contains("\"completed\""));
    assertThat(vuoro.found("email", ANOTHER)).isEqualTo(vuoro.found("crm", "m-2"));
    assertThat(vuoro.merges(vuoro.found("crm", "m-2")).path("lostClaims")).isEmpty();
  }

  private void sendsACode(Chat chat, int who) {
    vuoro.customer(
        chat.path("/codes"),
        chat.token(),
        Map.of("channel", "telegram", "address", Integer.toString(who)));
  }

  @Test
  void whoseChatWasOnlyNamedIsAnotherWhenTheyComeByThemselves() throws Exception {
    sendsACode(onTheWeb("m-3"), 71);
    Phones.await(() -> vuoro.inTelegram(71).toString().contains("Koodisi on"));

    vuoro.telegram(71, "/start");

    Phones.await(() -> vuoro.inTelegram(71).toString().contains("kaupungissa"));
    isTwo("m-3", "telegram", "71");
    assertThat(vuoro.merges(vuoro.found("crm", "m-3")).path("lostClaims")).hasSize(1);
  }

  @Test
  void whoProvesThatAnAddressIsTheirsIsNotMergedWithWhoOnlyNamedIt() throws Exception {
    Map<String, Object> there = Map.of("channel", "email", "address", THIRD);
    Chat claimer = onTheWeb("m-4");
    Chat holder = onTheWeb("m-5");
    vuoro.customer(claimer.path("/codes"), claimer.token(), there);
    vuoro.letter(THIRD, 1);
    vuoro.customer(holder.path("/codes"), holder.token(), there);
    String code = MailAndTelegram.found(CODE, GreenMailUtil.getBody(vuoro.letter(THIRD, 2)));

    vuoro.customer(holder.path("/codes/check"), holder.token(), Map.of("code", code));

    assertThat(vuoro.found("email", THIRD).path("id"))
        .isEqualTo(vuoro.found("crm", "m-5").path("id"));
    isTwo("m-4", "email", THIRD);
    assertThat(vuoro.merges(vuoro.found("crm", "m-5")).path("keptApart")).isEmpty();
  }

  private String doorway(Chat chat) {
    String link =
        vuoro
            .customer(chat.path("/moves"), chat.token(), Map.of("channel", "telegram"))
            .path("link")
            .asString();
    return link.substring(link.indexOf("?start=") + "?start=".length());
  }

  private long askedForTheirTown(int who) {
    return vuoro.inTelegram(who).stream().filter(sent -> sent.contains("kaupungissa")).count();
  }

  @Test
  void aDeepLinkTiesAChatToACustomerUntilAnAdministratorPartsThem() throws Exception {
    vuoro.telegram(73, "/start");
    Phones.await(() -> vuoro.inTelegram(73).toString().contains("kaupungissa"));
    vuoro.telegram(73, "Oulu");
    Phones.await(() -> vuoro.inTelegram(73).toString().contains("Montako"));
    vuoro.telegram(73, "2");
    Phones.await(() -> vuoro.found("telegram", "73").toString().contains("\"completed\""));
    Chat chat = onTheWeb("m-6");
    assertThat(chat.body().toString()).contains("kaupungissa");

    vuoro.telegram(73, "/start " + doorway(chat));

    Phones.await(() -> vuoro.found("telegram", "73").path("merged").size() == 1);
    JsonNode person = vuoro.found("telegram", "73");
    assertThat(person).isEqualTo(vuoro.found("crm", "m-6"));
    assertThat(onTheWeb("m-6").body().toString()).contains("Montako").doesNotContain("kaupungissa");
    JsonNode merge = vuoro.merges(person).path("items").path(0);
    assertThat(merge.path("proof").asString()).isEqualTo("doorway");
    assertThat(merge.path("conversation").asString()).isEqualTo(chat.id());

    vuoro.staff(
        "/api/v1/customers/"
            + person.path("id").asString()
            + "/merges/"
            + merge.path("id").asString()
            + "/undo",
        Map.of());

    assertThat(vuoro.found("telegram", "73").path("id"))
        .isNotEqualTo(vuoro.found("crm", "m-6").path("id"));
    Chat again = onTheWeb("m-6");
    assertThat(again.body().toString()).contains("kaupungissa");
    long before = askedForTheirTown(73);
    vuoro.telegram(73, "/start " + doorway(again));
    Phones.await(() -> askedForTheirTown(73) > before);
    assertThat(vuoro.found("telegram", "73").path("merged")).isEmpty();
  }
}
