package fi.vuoro.channel.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import fi.vuoro.channel.Call;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelContract;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.http.Form;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTest extends ChannelContract<Sms> {
  private static final String ACCOUNT = "AC" + "0123456789abcdef".repeat(2);
  private static final String SECRET = "auth-token-of-the-test";
  private static final String URL = "https://ask.example.com/channels/sms?from=twilio";
  private static final String US = "+15555550100";
  private static final String ANNA = "+15555550123";
  private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";

  @Override
  protected Channel<Sms> open(String api, Surroundings around) {
    return new Twilio().open(new Values(settings(api)), around);
  }

  private static Map<String, String> settings(String api) {
    Map<String, String> settings = new HashMap<>();
    settings.put("account-sid", ACCOUNT);
    settings.put("auth-token", SECRET);
    settings.put("from", US);
    settings.put("segments", "6");
    settings.put("region", "FI");
    settings.put("url", api);
    return settings;
  }

  @Override
  protected String address() {
    return ANNA;
  }

  @Override
  protected List<String> secrets() {
    String basic = ACCOUNT + ":" + SECRET;
    return List.of(
        SECRET, Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  protected boolean datesItsCalls() {
    return false;
  }

  @Override
  protected Map<Call, List<String>> calls() {
    return Map.of(
        signed(Form.write(wrote("Hyvin meni, kiitos å€"))),
        List.of("SM1"),
        signed(Form.write(fared("delivered", ""))),
        List.of("SM2.delivered"));
  }

  @Override
  protected Call forged(Call genuine) {
    return call(genuine.body(), "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
  }

  /** As Twilio documents it: HMAC-SHA1 over the address and the sorted fields. */
  @Override
  protected Call signed(String body) {
    StringBuilder all = new StringBuilder(URL);
    new TreeMap<>(Form.read(body)).forEach((name, value) -> all.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] signature = mac.doFinal(all.toString().getBytes(StandardCharsets.UTF_8));
      return call(body, Base64.getEncoder().encodeToString(signature));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Call call(String body, String signature) {
    return post(URL, Map.of("x-twilio-signature", signature), body);
  }

  @Override
  protected void withinLimits(Sms piece) {
    assertThat(piece.text()).isNotBlank().hasSizeLessThanOrEqualTo(1600);
    assertThat(piece.segments()).isLessThanOrEqualTo(6);
  }

  @Override
  protected String shown(Sms piece) {
    return piece.text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void everyPresentationLooksAsWritten(String language) {
    String now = Said.gallery(language, this::drawn);
    assertThat(now).isEqualTo(Said.kept(SmsTest.class, language, now));
  }

  private String drawn(Utterance utterance) {
    return channel.render(utterance).stream()
        .map(sms -> sms.text() + "\n(" + sms.segments() + ")")
        .collect(Collectors.joining("\n--\n"));
  }

  @Test
  void signsThatDoubleThePriceAreExchangedForEqualOnes() {
    assertThat(rendered("Kirjoitit: ”hyvä – mutta…” Käykö 5 €?"))
        .containsExactly(new Sms("Kirjoitit: \"hyvä - mutta...\" Käykö 5 €?"));
  }

  @Test
  void whatHasNoEqualStaysAsItIsWritten() {
    assertThat(rendered("”Šakki” 😀")).containsExactly(new Sms("”Šakki” 😀"));
  }

  @Test
  void theFirstTextSaysHowToGetNoMore() {
    Utterance first = Said.in("sv", Said.utterance(Said.text(1, "Hej!"), Said.text(2, "Tack.")));
    assertThat(channel.render(first))
        .containsExactly(
            new Sms("Hej!\n\nTack.\n\nVill du inte ha de här meddelandena, svara STOP."));
  }

  private List<Sms> rendered(String text) {
    return channel.render(Said.utterance(Said.text(7, text)));
  }

  @Test
  void whatIsWrittenIsAnsweredByTwilioWithNothing() {
    var heard = channel.receive(signed(Form.write(wrote("Hyvin"))));
    assertThat(heard.mediaType()).startsWith("text/xml");
    assertThat(heard.answer()).endsWith("<Response/>");
    assertThat(heard.incoming())
        .containsExactly(
            new Incoming.Wrote(
                "SM1", NOW, new Incoming.Sender(ANNA, null, null), "Hyvin", List.of(), null));
  }

  @Test
  void theSignatureHoldsForThisAddressAlone() {
    Call genuine = signed(Form.write(wrote("Hyvin")));
    Call elsewhere =
        new Call(
            "POST",
            URI.create("https://ask.example.com/channels/another"),
            genuine.headers(),
            Map.of(),
            genuine.body());
    assertThat(channel.receive(elsewhere).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"STOP", "stop.", "Stopp!", " lopeta ", "Avsluta", "STOP ALL", "end", "Quit"})
  void aWordIsEnoughToLeave(String word) {
    assertThat(heard(wrote(word)))
        .containsExactly(
            new Incoming.Left(
                "SM1", NOW, new Incoming.Sender(ANNA, null, null), Incoming.Reason.UNSUBSCRIBED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Lopeta kysely", "stop asking about the end", "yes", "HELP", "apua", "hjälp", ""})
  void whatSaysMoreIsRead(String words) {
    assertThat(heard(wrote(words))).singleElement().isInstanceOf(Incoming.Wrote.class);
  }

  @ParameterizedTest
  @CsvSource({"START,''", "aloita,''", "/start Abc-1_x,Abc-1_x"})
  void aWordBringsSomebodyBack(String words, String token) {
    assertThat(heard(wrote(words)))
        .containsExactly(
            new Incoming.Arrived("SM1", NOW, new Incoming.Sender(ANNA, null, null), token));
    assertThat(channel.doorway("Abc-1_x")).contains("sms:+15555550100?body=%2Fstart%20Abc-1_x");
  }

  @Test
  void whatTwilioUnderstoodAsLeavingIsLeaving() {
    Map<String, String> stopped = wrote("Ei enää");
    stopped.put("OptOutType", "STOP");
    assertThat(heard(stopped)).singleElement().isInstanceOf(Incoming.Left.class);
  }

  @ParameterizedTest
  @CsvSource({
    "sent,'',SENT,",
    "delivered,'',DELIVERED,",
    "undelivered,30003,FAILED,Twilio error 30003.",
    "failed,30008,FAILED,Twilio error 30008."
  })
  void itIsToldHowATextFares(
      String status,
      String code,
      Incoming.Progress progress,
      @org.jspecify.annotations.Nullable String why) {
    assertThat(heard(fared(status, code)))
        .containsExactly(new Incoming.Fared("SM2." + status, NOW, "SM2", progress, why));
  }

  @ParameterizedTest
  @CsvSource({"30004,BLOCKED", "30005,UNDELIVERABLE", "30006,UNDELIVERABLE", "21610,UNSUBSCRIBED"})
  void whoCannotBeReachedHasLeft(String code, Incoming.Reason reason) {
    assertThat(heard(fared("undelivered", code)))
        .last()
        .isEqualTo(
            new Incoming.Left(
                "SM2.undelivered.left", NOW, new Incoming.Sender(ANNA, null, null), reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "sending", "accepted", "scheduled", "tomorrow"})
  void whatIsStillUnderWaySaysNothing(String status) {
    assertThat(heard(fared(status, ""))).isEmpty();
  }

  @Test
  void filesAreFetchedFromTheApiAlone() throws IOException {
    String path = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages/SM1/Media/ME1";
    server.stubFor(
        get(path).withBasicAuth(ACCOUNT, SECRET).willReturn(aResponse().withBody("a picture")));
    Map<String, String> sent = wrote("Kuitti");
    sent.put("NumMedia", "3");
    sent.put("MediaUrl0", server.baseUrl() + path);
    sent.put("MediaContentType0", "image/jpeg");
    sent.put("MediaUrl1", "http://169.254.169.254/latest");
    sent.put("MediaUrl2", "no address");

    Incoming.Wrote wrote = (Incoming.Wrote) heard(sent).getFirst();
    assertThat(wrote.attachments())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("file1.jpeg");
              assertThat(file.mediaType()).isEqualTo("image/jpeg");
            });
    assertThat(wrote.attachments().getFirst().content().open()).hasContent("a picture");
  }

  @Test
  void aFileIsNotFollowedToAStranger() {
    server.stubFor(
        get("/moved")
            .willReturn(
                aResponse().withStatus(307).withHeader("Location", server.baseUrl() + "/in")));
    server.stubFor(get("/in").willReturn(aResponse().withBody("a secret")));
    Map<String, String> sent = wrote("");
    sent.put("MediaUrl0", server.baseUrl() + "/moved");
    Incoming.Wrote wrote = (Incoming.Wrote) heard(sent).getFirst();
    assertThatThrownBy(() -> wrote.attachments().getFirst().content().open())
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTextThatIsTakenHasAnId() {
    taken();
    assertThat(send()).isEqualTo(new Delivery.Taken("SM9"));
    server.verify(
        postRequestedFor(urlEqualTo(MESSAGES))
            .withFormParam("To", equalTo(ANNA))
            .withFormParam("From", equalTo(US))
            .withFormParam("Body", equalTo("Hei!\n\n[channel.stop{}]"))
            .withFormParam("StatusCallback", absent()));
  }

  @Test
  void aServiceSendsFromItsNumbersAndTellsHowItFaresWhereWeAreCalled() {
    taken();
    Map<String, String> settings = settings(server.baseUrl());
    settings.put("from", "MG" + "0123456789abcdef".repeat(2));
    Surroundings around =
        new Surroundings(
            Said.around().clock(), Said.around().http(), URI.create("https://ask.example.com/c"));
    new Twilio()
        .open(new Values(settings), around)
        .send(new Parcel<>("k", ANNA, null, new Sms("å €")));
    server.verify(
        postRequestedFor(urlEqualTo(MESSAGES))
            .withFormParam("MessagingServiceSid", equalTo(settings.get("from")))
            .withFormParam("From", absent())
            .withFormParam("Body", equalTo("å €"))
            .withFormParam("StatusCallback", equalTo("https://ask.example.com/c")));
  }

  private void taken() {
    server.stubFor(
        WireMock.post(MESSAGES)
            .withBasicAuth(ACCOUNT, SECRET)
            .willReturn(
                aResponse().withStatus(201).withBody("{\"sid\":\"SM9\",\"status\":\"queued\"}")));
  }

  @ParameterizedTest
  @CsvSource({
    "21610,400,BLOCKED",
    "21211,400,UNKNOWN_ADDRESS",
    "21614,400,UNKNOWN_ADDRESS",
    "20003,401,ACCOUNT",
    "21408,400,ACCOUNT",
    "21617,400,REFUSED"
  })
  void aRefusalSaysWhatIsToBeMended(int code, int status, Delivery.Failure failure) {
    fails(code, status);
    assertThat(send()).isEqualTo(new Delivery.Never(failure, "Twilio error " + code + "."));
  }

  @ParameterizedTest
  @CsvSource({"20429,429", "21611,400", "20500,500"})
  void whatIsTooMuchForNowIsTriedAgain(int code, int status) {
    fails(code, status);
    assertThat(send()).isInstanceOf(Delivery.Later.class);
  }

  private void fails(int code, int status) {
    server.stubFor(
        WireMock.post(MESSAGES)
            .willReturn(aResponse().withStatus(status).withBody("{\"code\":" + code + "}")));
  }

  @ParameterizedTest
  @CsvSource({
    "url,http://api.example.com",
    "account-sid,AC1",
    "from,''",
    "segments,0",
    "region,Finland"
  })
  void settingsThatCannotBeAreRefusedByName(String setting, String value) {
    Map<String, String> settings = settings("https://api.example.com");
    settings.put(setting, value);
    assertThatThrownBy(() -> new Twilio().open(new Values(settings), Said.around()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(setting);
  }

  private List<Incoming> heard(Map<String, String> fields) {
    return channel.receive(signed(Form.write(fields))).incoming();
  }

  private static Map<String, String> wrote(String words) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ToCountry", "US");
    fields.put("MessageSid", "SM1");
    fields.put("AccountSid", ACCOUNT);
    fields.put("SmsStatus", "received");
    fields.put("From", ANNA);
    fields.put("To", US);
    fields.put("Body", words);
    fields.put("NumMedia", "0");
    return fields;
  }

  private static Map<String, String> fared(String status, String code) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("MessageSid", "SM2");
    fields.put("MessageStatus", status);
    fields.put("From", US);
    fields.put("To", ANNA);
    if (!code.isEmpty()) {
      fields.put("ErrorCode", code);
    }
    return fields;
  }
}
