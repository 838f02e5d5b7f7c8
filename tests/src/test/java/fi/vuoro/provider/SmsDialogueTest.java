package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import fi.vuoro.channel.Incoming.Progress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialogues by text message, with Twilio's forms and signatures. */
class SmsDialogueTest extends DialogueContract implements ReceiptContract {
  private static final String SID = "AC" + "0".repeat(32);
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  SmsDialogueTest() {
    super(
        new Provider(
            "sms",
            Map.of("account-sid", SID, "auth-token", TOKEN, "from", "+447700900001"),
            "/2010-04-01/Accounts/" + SID + "/Messages.json",
            n -> "{\"sid\":\"SM%032d\",\"status\":\"queued\"}".formatted(n)),
        Forms::new);
  }

  @Override
  public String named(String sent) {
    return "SM%032d".formatted(provider.number(sent));
  }

  @Override
  public Line.Signed receipt(String who, String message, Progress progress) {
    String word = progress == Progress.FAILED ? "undelivered" : progress.name();
    return line.holding(
        Forms.form(
            Map.of(
                "MessageSid",
                message,
                "MessageStatus",
                word.toLowerCase(Locale.ROOT),
                "AccountSid",
                SID,
                "From",
                "+447700900001",
                "To",
                who)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOP", "stopp", "Lopeta", "AVSLUTA.", "unsubscribe"})
  void aWordThatStopsTextsStopsThemAndAnotherLetsThemComeAgain(String word) {
    String who = somebody();
    begun(who);
    int before = provider.sentTo(who).size();

    assertThat(line.writes(who, id(), word)).isEqualTo(200);
    provider.pass(Duration.ofDays(2));
    begun(somebody());
    assertThat(provider.sentTo(who)).hasSize(before);

    assertThat(line.writes(who, id(), "START")).isEqualTo(200);
    provider.until(() -> provider.sentTo(who).size() > before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELP", "HJÄLP", "APUA"})
  void aWordForHelpIsAnsweredAndNeverAnAnswer(String word) {
    String who = somebody();
    begun(who);

    assertThat(line.writes(who, id(), word)).isEqualTo(200);

    provider.sent(who, "Riittikö yksi puhelu");
  }

  @Test
  void whoAsksForAPersonIsToldWhatToExpectInTheSameText() {
    String who = somebody();
    begun(who);
    provider.isStaffed();
    int before = provider.sentTo(who).size();

    line.writes(who, id(), "haluan puhua ihmiselle");

    assertThat(provider.sent(who, "Siirrän sinut ihmiselle")).contains("Joku on paikalla");
    provider.pass(Duration.ofMinutes(1));
    begun(somebody());
    assertThat(provider.sentTo(who)).hasSize(before + 1);
  }

  @Test
  void whomTwilioStoppedByItselfIsWrittenToNoMore() {
    String who = somebody();
    provider.answers(
        jsonResponse(
            "{\"code\":21610,\"message\":\"Attempt to send to unsubscribed recipient\"}", 400));
    line.writes(who, id(), "Moi");
    provider.until(() -> provider.sentTo(who).size() == 1);

    provider.takes();
    provider.pass(Duration.ofDays(2));
    begun(somebody());

    assertThat(provider.sentTo(who)).hasSize(1);
  }

  private record Forms(Provider twilio) implements Line {
    @Override
    public String person(int number) {
      return "+447700900" + number;
    }

    @Override
    public boolean tellsOrder() {
      return false;
    }

    @Override
    public boolean tellsLanguage() {
      return false;
    }

    @Override
    public Signed text(String who, String language, String id, String words) {
      return holding(
          form(
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
                  "0")));
    }

    /** Options stand in the text with numbers. */
    @Override
    public Signed press(String who, String id, String sent, String label) {
      Matcher option =
          Pattern.compile("(?U)(\\d+)[.):]? " + Pattern.quote(label) + "\\b").matcher(sent);
      if (!option.find()) {
        throw new AssertionError("There is no option " + label + " in " + sent);
      }
      return text(who, "fi", id, option.group(1));
    }

    @Override
    public Signed holding(String body) {
      return new Signed("application/x-www-form-urlencoded", body, "", 0);
    }

    @Override
    public int call(Signed call, boolean genuine) {
      StringBuilder signed = new StringBuilder(twilio.address());
      fields(call.body()).forEach((name, value) -> signed.append(name).append(value));
      byte[] signature =
          Provider.hmac("HmacSHA1", genuine ? TOKEN : "another token", signed.toString());
      return twilio.call(
          call.mediaType(),
          call.body(),
          Map.of("X-Twilio-Signature", Base64.getEncoder().encodeToString(signature)));
    }

    private static String form(Map<String, String> fields) {
      return fields.entrySet().stream()
          .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
    }

    private static SortedMap<String, String> fields(String form) {
      SortedMap<String, String> fields = new TreeMap<>();
      for (String field : form.split("&")) {
        String[] parts = field.split("=", 2);
        if (!field.isEmpty()) {
          fields.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
      }
      return fields;
    }

    private static String decoded(String part) {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    @Override
    public ResponseDefinitionBuilder tooOften(int seconds) {
      return jsonResponse(
              """
              {"code":20429,"message":"Too Many Requests",\
              "more_info":"https://www.twilio.com/docs/errors/20429","status":429}""",
              429)
          .withHeader("Retry-After", seconds + "");
    }

    @Override
    public List<ResponseDefinitionBuilder> troubles() {
      return List.of(
          jsonResponse(
              "{\"code\":20500,\"message\":\"Internal Server Error\",\"status\":500}", 500),
          aResponse().withStatus(503));
    }

    @Override
    public boolean hasButtons() {
      return false;
    }

    @Override
    public boolean stopsByItself() {
      return true;
    }

    @Override
    public boolean knowsRepeats() {
      return false;
    }
  }
}
