package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Dialogues by text message, over HTTP, with Twilio's forms and signatures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsDialogueTest {
  private static final String SID = "AC" + "0".repeat(32);
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  private final Provider twilio =
      new Provider(
          "sms",
          Map.of("account-sid", SID, "auth-token", TOKEN, "from", "+447700900001"),
          "/2010-04-01/Accounts/" + SID + "/Messages.json",
          n -> "{\"sid\":\"SM%032d\",\"status\":\"queued\"}".formatted(n));

  @AfterAll
  void stop() {
    twilio.close();
  }

  private int writes(String who, String id, String words) {
    return call(fields(who, id, words), TOKEN);
  }

  private static SortedMap<String, String> fields(String who, String id, String words) {
    return new TreeMap<>(
        Map.of(
            "MessageSid",
            "SM" + id,
            "SmsStatus",
            "received",
            "AccountSid",
            SID,
            "From",
            who,
            "To",
            "+447700900001",
            "Body",
            words,
            "NumMedia",
            "0"));
  }

  private int call(SortedMap<String, String> fields, String token) {
    StringBuilder signed = new StringBuilder(twilio.address());
    fields.forEach((name, value) -> signed.append(name).append(value));
    String signature =
        Base64.getEncoder().encodeToString(Provider.hmac("HmacSHA1", token, signed.toString()));
    String form =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + encoded(f.getValue()))
            .collect(Collectors.joining("&"));
    return twilio.call(
        "application/x-www-form-urlencoded", form, Map.of("X-Twilio-Signature", signature));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aDialogueIsHeldByNumbersAndInWordsAndWhatComesTwiceTakesEffectOnce() {
    String who = "+447700900111";
    String to = encoded(who);
    assertThat(writes(who, "a1", "Moi")).isEqualTo(200);
    twilio.sent(to, encoded("Tuliko se kuntoon"));

    assertThat(writes(who, "a2", "2")).isEqualTo(200);
    twilio.sent(to, encoded("Mitä ensimmäisestä"));
    assertThat(writes(who, "a2", "2")).isEqualTo(200);
    assertThat(writes(who, "a1", "Moi")).isEqualTo(200);
    assertThat(writes(who, "a3", "Kukaan ei soittanut takaisin, vaikka luvattiin")).isEqualTo(200);

    twilio.until(() -> twilio.sentTo(to).size() == 3);
    twilio.pass(Duration.ofMinutes(1));
    assertThat(twilio.sentTo(to)).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void aForgedCallIsRefusedAndLeavesNoTrace() {
    String who = "+447700900112";

    assertThat(call(fields(who, "b1", "Moi"), "another token")).isEqualTo(403);

    twilio.pass(Duration.ofMinutes(1));
    assertThat(twilio.sentTo(encoded(who))).isEmpty();
  }

  @Test
  void whoWritesStopIsWrittenToNoMore() {
    String who = "+447700900113";
    String to = encoded(who);
    writes(who, "c1", "Moi");
    twilio.sent(to, encoded("Tuliko se kuntoon"));
    int before = twilio.sentTo(to).size();

    assertThat(writes(who, "c2", "STOP")).isEqualTo(200);

    twilio.pass(Duration.ofDays(2));
    assertThat(twilio.sentTo(to)).hasSize(before);
  }

  @Test
  void whatTwilioCannotTakeNowIsSentAgainAfterTheTimeThatItTells() {
    String who = "+447700900114";
    String to = encoded(who);
    twilio.answers(
        jsonResponse("{\"code\":20429,\"message\":\"Too Many Requests\"}", 429)
            .withHeader("Retry-After", "120"));
    writes(who, "d1", "Moi");
    twilio.until(() -> twilio.sentTo(to).size() == 1);

    twilio.takes();
    twilio.pass(Duration.ofSeconds(20));
    assertThat(twilio.sentTo(to)).hasSize(1);
    twilio.pass(Duration.ofSeconds(90));
    twilio.until(() -> twilio.sentTo(to).size() == 2);

    assertThat(twilio.sentTo(to))
        .containsExactly(twilio.sentTo(to).getFirst(), twilio.sentTo(to).getFirst());
  }
}
