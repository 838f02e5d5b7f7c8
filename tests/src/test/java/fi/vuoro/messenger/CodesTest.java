package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.messenger.Installation.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Codes that are sent to another address of a customer, and typed where they are. */
class CodesTest extends Acquaintances {

  @Test
  void aCodeThatWasSentToAnAddressTiesItToWhoTypesIt() {
    livesIn("Rauma", "pigeon", "kerttu");
    saysHowMany("pigeon", "kerttu");
    Chat chat = onTheWeb("k-8");
    int before = vuoro.sentTo("pigeon", "kerttu").size();

    Answer sent = sendsACode(chat, "kerttu");
    assertThat(sent.status()).isEqualTo(202);
    assertThat(sent.body().toString()).contains("•••").doesNotContain("kerttu");
    String code = codeSentTo("kerttu", before);
    String wrong = code.equals("000000") ? "000001" : "000000";
    Answer refused = types(chat, wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("triesLeft").asInt()).isEqualTo(4);
    assertThat(types(onTheWeb("k-9"), code).status()).isEqualTo(409);
    assertThat(found("pigeon", "kerttu").path("merged")).isEmpty();

    assertThat(types(chat, code.substring(0, 3) + " " + code.substring(3)).status()).isEqualTo(200);

    assertThat(found("pigeon", "kerttu").path("id")).isEqualTo(found("crm", "k-8").path("id"));
    assertThat(types(chat, code).status()).isEqualTo(409);
    assertThat(
            merges(found("crm", "k-8").path("id").asString()).getFirst().path("proof").asString())
        .isEqualTo("code");
  }

  @Test
  void aCodeHoldsForTenMinutesAndFiveTriesAndIsNotSentWithoutEnd() {
    Chat chat = onTheWeb("k-10");
    sendsACode(chat, "ulla");
    String spent = codeSentTo("ulla", 0);
    String wrong = spent.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertThat(types(chat, wrong).status()).isEqualTo(422);
    }
    assertThat(types(chat, spent).body().path("code").asString()).isEqualTo("code-spent");

    sendsACode(chat, "ulla");
    String late = codeSentTo("ulla", 1);
    vuoro.pass(Duration.ofMinutes(11));
    assertThat(types(chat, late).status()).isEqualTo(409);

    assertThat(sendsACode(chat, "ulla").status()).isEqualTo(202);
    assertThat(sendsACode(chat, "ulla").status()).isEqualTo(429);
    assertThat(sendsACode(onTheWeb("k-11"), "ulla").status()).isEqualTo(429);
    assertThat(types(chat, "x").status()).isEqualTo(422);
    assertThat(vuoro.customer("POST", chat.path("/codes"), "x", null).status()).isEqualTo(401);
  }

  @Test
  void aCodeThatIsTypedInTheChatIsTakenForWhatItIsAndNeverForAnAnswer() {
    Chat chat = onTheWeb("k-20");
    sendsACode(chat, "senjaliisa");
    String code = codeSentTo("senjaliisa", 0);
    String wrong = code.equals("000000") ? "000001" : "000000";

    JsonNode refused = says(chat, "one", wrong).body().path("code");
    assertThat(refused.path("result").asString()).isEqualTo("wrong");
    assertThat(refused.path("text").asString()).contains("Yrityksiä jäljellä: 4");
    assertThat(says(chat, "one", wrong).body().path("code")).isEqualTo(refused);

    for (String id : List.of("two", "two", "three")) {
      JsonNode taken = says(chat, id, " " + code.substring(0, 3) + " " + code.substring(3)).body();
      assertThat(taken.path("code").path("result").asString()).isEqualTo("right");
      assertThat(taken.path("code").path("text").asString()).contains("•••sa");
      assertThat(taken.path("messages")).isEmpty();
    }

    assertThat(found("pigeon", "senjaliisa").path("id")).isEqualTo(found("crm", "k-20").path("id"));
    assertThat(story(chat)).doesNotContain(code, wrong);
    assertThat(says(chat, "four", "Salo").body().toString()).contains("Montako teitä");
  }

  @Test
  void aCodeThatComesTooLateOrTooOftenIsNoAnswerEitherButOtherDigitsAre() {
    Chat chat = onTheWeb("k-21");
    sendsACode(chat, "toini");
    String late = codeSentTo("toini", 0);
    vuoro.pass(Duration.ofMinutes(11));
    assertThat(says(chat, "late", late).body().path("code").path("result").asString())
        .isEqualTo("spent");

    sendsACode(chat, "toini");
    String code = codeSentTo("toini", 1);
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      says(chat, "try-" + i, wrong);
    }
    assertThat(says(chat, "try-4", wrong).body().path("code").path("result").asString())
        .isEqualTo("spent");
    assertThat(says(chat, "last", code).body().path("code").path("result").asString())
        .isEqualTo("spent");
    assertThat(story(chat)).doesNotContain(late, code, wrong);
    assertThat(found("pigeon", "toini").toString()).contains("\"verified\":false");

    assertThat(says(chat, "answer", "654 321").body().has("code")).isFalse();
    assertThat(vuoro.customer("POST", chat.path("/messages"), "x", Map.of("id", "m", "text", code)))
        .extracting(Answer::status)
        .isEqualTo(401);
  }

  @Test
  void aCodeIsTypedInTheMessengerWhereTheConversationWentOn() {
    Chat chat = onTheWeb("k-22");
    opensTheDoor(chat, "raven", "saima");
    vuoro.asked("raven", "saima", "town");
    sendsACode(chat, "saimab");
    String code = codeSentTo("saimab", 0);
    int before = vuoro.sentTo("raven", "saima").size();

    vuoro.call("raven", vuoro.phones.text("saima", code));

    Phones.await(() -> vuoro.sentTo("raven", "saima").size() > before);
    assertThat(vuoro.sentTo("raven", "saima").getLast().toString()).contains("koodi on oikea");
    assertThat(found("pigeon", "saimab").path("id")).isEqualTo(found("crm", "k-22").path("id"));
    assertThat(story(chat)).doesNotContain(code);
    vuoro.call("raven", vuoro.phones.text("saima", "Salo"));
    vuoro.asked("raven", "saima", "size");
  }
}
