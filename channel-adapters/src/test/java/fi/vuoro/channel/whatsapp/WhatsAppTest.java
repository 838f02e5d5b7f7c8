package fi.vuoro.channel.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
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
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.http.Signature;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppTest extends ChannelContract<Piece> {
  private static final String TOKEN = "token-of-the-test";
  private static final String APP_SECRET = "app-secret-of-the-test";
  private static final String VERIFY = "verify-token-of-the-test";
  private static final String US = "106540352242922";
  private static final String URL = "https://ask.example.com/channels/whatsapp";
  private static final String ANNA = "+15555550123";
  private static final Instant SENT = Instant.parse("2026-03-02T06:59:50Z");

  @Override
  protected Channel<Piece> open(String api, Surroundings around) {
    return new WhatsApp().open(new Values(settings(api)), around);
  }

  private static Map<String, String> settings(String api) {
    Map<String, String> settings = new HashMap<>();
    settings.put("token", TOKEN);
    settings.put("app-secret", APP_SECRET);
    settings.put("verify-token", VERIFY);
    settings.put("phone-number-id", US);
    settings.put("number", "+1 555 555 0100");
    settings.put("template", "question_waiting");
    settings.put("template-languages", "en_GB, fi, sv");
    settings.put("region", "FI");
    settings.put("url", api);
    return settings;
  }

  @Override
  protected String address() {
    return "+1 555 555 0123";
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, APP_SECRET, VERIFY);
  }

  @Override
  protected boolean datesItsCalls() {
    return false;
  }

  @Override
  protected Map<Call, List<String>> calls() {
    return Map.of(
        signed(message(TEXT)),
        List.of("wamid.text"),
        signed(message(TEXT + "," + BUTTON)),
        List.of("wamid.text", "wamid.button"),
        signed(status("\"status\":\"read\"")),
        List.of("wamid.ours.read"));
  }

  @Override
  protected Call forged(Call genuine) {
    return post(URL, Map.of("X-Hub-Signature-256", "sha256=" + "0".repeat(64)), genuine.body());
  }

  @Override
  protected Call signed(String body) {
    return post(
        URL, Map.of("X-Hub-Signature-256", "sha256=" + Signature.hex(APP_SECRET, body)), body);
  }

  @Override
  protected void withinLimits(Piece piece) {
    switch (piece) {
      case Piece.Text text -> assertThat(text.body()).isNotBlank().hasSizeLessThanOrEqualTo(4096);
      case Piece.Picture picture -> assertThat(picture.caption()).hasSizeLessThanOrEqualTo(1024);
      case Piece.Buttons buttons -> {
        assertThat(buttons.body()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        assertThat(buttons.buttons()).hasSizeBetween(1, 3);
        assertThat(buttons.buttons()).extracting(Piece.Button::title).doesNotHaveDuplicates();
        assertThat(buttons.buttons())
            .allSatisfy(
                button -> {
                  assertThat(button.title()).isNotBlank().hasSizeLessThanOrEqualTo(20);
                  assertThat(button.id()).hasSizeLessThanOrEqualTo(256);
                });
      }
      case Piece.Rows rows -> {
        assertThat(rows.body()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        assertThat(rows.opener()).isNotBlank().hasSizeLessThanOrEqualTo(20);
        assertThat(rows.rows()).hasSizeBetween(1, 10);
        assertThat(rows.rows()).extracting(Piece.Row::title).doesNotHaveDuplicates();
        assertThat(rows.rows())
            .allSatisfy(
                row -> {
                  assertThat(row.title()).isNotBlank().hasSizeLessThanOrEqualTo(24);
                  assertThat(row.description()).hasSizeLessThanOrEqualTo(72);
                  assertThat(row.id()).hasSizeLessThanOrEqualTo(200);
                });
      }
      case Piece.Template template -> assertThat(template.title()).isNotBlank();
      case Piece.Unsendable none -> assertThat(none).isNotNull();
    }
  }

  @Override
  protected String shown(Piece piece) {
    return switch (piece) {
      case Piece.Text text -> text.body();
      case Piece.Picture picture -> picture.caption();
      case Piece.Buttons buttons ->
          buttons.body() + "\n" + String.join("\n", titles(buttons.buttons().stream()));
      case Piece.Rows rows ->
          rows.body()
              + "\n"
              + String.join(
                  "\n",
                  rows.rows().stream().map(row -> row.title() + " " + row.description()).toList());
      case Piece.Template template -> template.title() + " " + template.link();
      case Piece.Unsendable none -> "";
    };
  }

  private static List<String> titles(Stream<Piece.Button> buttons) {
    return buttons.map(Piece.Button::title).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void everyPresentationLooksAsWritten(String language) {
    String now = Said.gallery(language, this::drawn);
    assertThat(now).isEqualTo(Said.kept(WhatsAppTest.class, language, now));
  }

  private String drawn(Utterance utterance) {
    return channel.render(utterance).stream()
        .map(WhatsAppTest::drawn)
        .collect(Collectors.joining("\n--\n"));
  }

  private static String drawn(Piece piece) {
    return switch (piece) {
      case Piece.Buttons buttons ->
          buttons.body() + "\n[ " + String.join(" ] [ ", titles(buttons.buttons().stream())) + " ]";
      case Piece.Rows rows ->
          rows.body()
              + "\n[ "
              + rows.opener()
              + " ]"
              + String.join(
                  "",
                  rows.rows().stream()
                      .map(row -> "\n  | " + row.title() + " | " + row.description())
                      .toList());
      case Piece.Text text -> text.body();
      case Piece.Picture picture -> picture.toString();
      case Piece.Template template -> template.toString();
      case Piece.Unsendable none -> none.toString();
    };
  }

  @Test
  void picturesOfOptionsComeBeforeTheQuestion() {
    Presentation colours =
        new Presentation.One(
            List.of(
                new Choice("red", "Punainen", "https://example.com/red.png"),
                new Choice("blue", "Sininen", "https://example.com/blue.svg")));
    List<Piece> pieces =
        channel.render(Said.utterance(Said.text(1, "Hei!"), Said.question(2, "Kumpi?", colours)));
    assertThat(pieces.subList(0, 2))
        .containsExactly(
            new Piece.Text("Hei!"), new Piece.Picture("https://example.com/red.png", "Punainen"));
    assertThat(pieces.getLast()).isInstanceOf(Piece.Buttons.class);
  }

  @Test
  void noLabelIsCutSoThatTwoLookTheSame() {
    Presentation alike =
        new Presentation.One(
            List.of(
                new Choice("a", "Asentaja tuli sovittuna aikana", null),
                new Choice("b", "Asentaja tuli sovittuna päivänä", null)));
    assertThat(channel.render(Said.utterance(Said.question(2, "Miten kävi?", alike))))
        .singleElement()
        .satisfies(
            piece ->
                assertThat(drawn(piece))
                    .contains(
                        "1. Asentaja tuli sovittuna aikana\n2. Asentaja tuli sovittuna päivänä")
                    .endsWith("[ 1 ] [ 2 ] [ En osaa sanoa ]"));
  }

  @Test
  void theAddressIsVerifiedByWhoeverKnowsTheToken() {
    assertThat(verification("subscribe", VERIFY))
        .isEqualTo(Heard.answering(TEXT_PLAIN, "1158201444"));
    assertThat(verification("subscribe", "another").status()).isEqualTo(403);
    assertThat(verification("unsubscribe", VERIFY).status()).isEqualTo(403);
  }

  private static final String TEXT_PLAIN = "text/plain;charset=UTF-8";

  private Heard verification(String mode, String token) {
    return channel.receive(
        new Call(
            "GET",
            URI.create(URL),
            Map.of(),
            Map.of("hub.mode", mode, "hub.verify_token", token, "hub.challenge", "1158201444"),
            ""));
  }

  @Test
  void whatIsWrittenComesWithWhoWroteItAndWhen() {
    assertThat(heard(TEXT))
        .containsExactly(
            new Incoming.Wrote(
                "wamid.text",
                SENT,
                new Incoming.Sender(ANNA, "Anna", null),
                "Hyvin meni 😊",
                List.of(),
                null));
  }

  @Test
  void aCustomerWhoHidesTheirNumberIsKnownByTheIdThatTheyHaveHere() {
    String hidden =
        """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",
        "value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"%s"},
        "contacts":[{"profile":{"name":"Anna","username":"anna.x"},"user_id":"FI.13491208655302741918"}],
        "messages":[{"from_user_id":"FI.13491208655302741918","id":"wamid.1","timestamp":"1772434790",
        "type":"text","text":{"body":"Hei"}}]}}]}]}
        """
            .formatted(US);
    List<Incoming> heard = channel.receive(signed(hidden)).incoming();
    assertThat(heard)
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Wrote.class,
            wrote -> assertThat(wrote.from().address()).isEqualTo("FI.13491208655302741918"));

    taken();
    channel.send(new Parcel<>("k", "FI.13491208655302741918", null, new Piece.Text("Kiitos")));
    server.verify(
        postRequestedFor(urlEqualTo("/" + US + "/messages"))
            .withRequestBody(
                equalToJson(
                    """
                    {"messaging_product":"whatsapp","recipient_type":"individual",
                     "recipient":"FI.13491208655302741918","type":"text",
                     "text":{"body":"Kiitos","preview_url":false}}
                    """)));
  }

  @Test
  void pressedButtonsRowsAndTemplatesBringTheirTap() {
    Tap tap = new Tap(Said.CONVERSATION, 4, new Tap.Meaning.Option(1));
    assertThat(heard(BUTTON + "," + ROW + "," + QUICK_REPLY))
        .allSatisfy(
            incoming ->
                assertThat(incoming)
                    .isInstanceOfSatisfying(
                        Incoming.Tapped.class,
                        tapped -> {
                          assertThat(tapped.tap()).isEqualTo(tap);
                          assertThat(tapped.message()).isEqualTo("wamid.question");
                          assertThat(tapped.label()).isEqualTo("Kyllä");
                        }))
        .hasSize(3);
  }

  @Test
  void aButtonThatIsNotOursIsReadByItsWords() {
    String foreign = QUICK_REPLY.replace(TAP, "somebody else's");
    assertThat(heard(foreign))
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Wrote.class, wrote -> assertThat(wrote.words()).isEqualTo("Kyllä"));
  }

  @Test
  void throughADoorwaySomebodyArrives() {
    assertThat(channel.doorway("Abc-12_x"))
        .contains("https://wa.me/15555550100?text=%2Fstart%20Abc-12_x");
    assertThat(heard(TEXT.replace("Hyvin meni 😊", "/start Abc-12_x")))
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Arrived.class, arrived -> assertThat(arrived.token()).isEqualTo("Abc-12_x"));
  }

  @Test
  void reactionsAreNoRepliesAndWhatCannotBeReadHasNoWords() {
    assertThat(heard(common("r", "reaction", "{\"message_id\":\"wamid.ours\",\"emoji\":\"👍\"}")))
        .isEmpty();
    for (String type : List.of("sticker", "location", "contacts", "unsupported", "tomorrow")) {
      assertThat(heard(common("u", type, "{\"id\":\"1\"}")))
          .singleElement()
          .isInstanceOfSatisfying(
              Incoming.Wrote.class, wrote -> assertThat(wrote.words()).isEmpty());
    }
  }

  @Test
  void messagesToAnotherNumberOfTheSameAppAreNotOurs() {
    assertThat(channel.receive(signed(message(TEXT).replace(US, "999"))).incoming()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sent,SENT", "delivered,DELIVERED", "read,READ"})
  void itIsToldHowAPieceFares(String status, Incoming.Progress progress) {
    assertThat(channel.receive(signed(status("\"status\":\"" + status + "\""))).incoming())
        .containsExactly(
            new Incoming.Fared("wamid.ours." + status, SENT, "wamid.ours", progress, null));
  }

  @Test
  void whoCannotBeReachedHasLeft() {
    String failed =
        status(
            "\"status\":\"failed\",\"errors\":[{\"code\":131026,\"title\":\"Message undeliverable\"}]");
    assertThat(channel.receive(signed(failed)).incoming())
        .containsExactly(
            new Incoming.Fared(
                "wamid.ours.failed",
                SENT,
                "wamid.ours",
                Incoming.Progress.FAILED,
                "131026 Message undeliverable"),
            new Incoming.Left(
                "wamid.ours.failed.left",
                SENT,
                new Incoming.Sender(ANNA, null, null),
                Incoming.Reason.UNDELIVERABLE));
  }

  @Test
  void filesAreFetchedWhenTheyAreOpened() throws IOException {
    server.stubFor(
        get("/1003383421387256")
            .withHeader("Authorization", equalTo("Bearer " + TOKEN))
            .willReturn(okJson("{\"url\":\"" + server.baseUrl() + "/files/1\"}")));
    server.stubFor(
        get("/files/1")
            .withHeader("Authorization", equalTo("Bearer " + TOKEN))
            .willReturn(aResponse().withBody("a picture")));

    Incoming.Attachment attached = attached();
    assertThat(server.getAllServeEvents()).isEmpty();
    try (InputStream content = attached.content().open()) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a picture");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://lookaside.fbsbx.com/file",
    "https://example.com/file",
    "https://fbsbx.com.example.com/file",
    "https://lookaside.fbsbx.com@127.0.0.1/file",
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
    "no address"
  })
  void theTokenIsGivenToWhatsAppAlone(String url) {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"url\":\"" + url + "\"}")));
    assertThatThrownBy(() -> attached().content().open())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no address of its own");
  }

  private Incoming.Attachment attached() {
    String image =
        common(
            "i",
            "image",
            "{\"id\":\"1003383421387256\",\"mime_type\":\"image/jpeg\",\"caption\":\"Kuitti\"}");
    Incoming.Wrote wrote = (Incoming.Wrote) heard(image).getFirst();
    assertThat(wrote.words()).isEqualTo("Kuitti");
    assertThat(wrote.attachments().getFirst().name()).isEqualTo("image.jpeg");
    return wrote.attachments().getFirst();
  }

  @Test
  void aMessageThatIsTakenHasAnId() {
    taken();
    assertThat(send()).isEqualTo(new Delivery.Taken("wamid.new"));
    server.verify(
        postRequestedFor(urlEqualTo("/" + US + "/messages"))
            .withHeader("Authorization", equalTo("Bearer " + TOKEN))
            .withRequestBody(
                equalToJson(
                    """
                    {"messaging_product":"whatsapp","recipient_type":"individual",
                     "to":"+15555550123","type":"text","text":{"body":"Hei!","preview_url":false}}
                    """)));
  }

  @Test
  void outsideTheWindowATemplateAsksToGoOn() {
    taken();
    Piece piece = channel.render(closed("sv-FI")).getFirst();
    assertThat(channel.send(new Parcel<>("k", ANNA, null, piece)))
        .isInstanceOf(Delivery.Taken.class);
    server.verify(
        postRequestedFor(urlEqualTo("/" + US + "/messages"))
            .withRequestBody(
                equalToJson(
                    """
                    {"messaging_product":"whatsapp","recipient_type":"individual",
                     "to":"+15555550123","type":"template","template":{"name":"question_waiting",
                     "language":{"code":"sv"},"components":[
                      {"type":"body","parameters":[{"type":"text","text":"Asiointi"},
                       {"type":"text","text":"https://ask.example.com/c/x#go"}]},
                      {"type":"button","sub_type":"quick_reply","index":"0",
                       "parameters":[{"type":"payload","payload":"%s"}]}]}}
                    """
                        .formatted(
                            new Tap(Said.CONVERSATION, 2, new Tap.Meaning.Wished(Wish.REPEAT))
                                .encoded()))));
  }

  @Test
  void withoutATemplateNothingIsSentOutsideTheWindow() {
    Map<String, String> settings = settings(server.baseUrl());
    settings.put("template", "");
    Channel<Piece> bare = new WhatsApp().open(new Values(settings), Said.around());
    Piece piece = bare.render(closed("fi")).getFirst();
    assertThat(bare.send(new Parcel<>("k", ANNA, null, piece)))
        .isInstanceOfSatisfying(
            Delivery.Never.class,
            never -> assertThat(never.failure()).isEqualTo(Delivery.Failure.WINDOW_CLOSED));
    assertThat(server.getAllServeEvents()).isEmpty();
  }

  private static Utterance closed(String language) {
    Utterance open = Said.utterance(Said.question(2, "Kysymys?", Said.presentation("nps")));
    return new Utterance(
        open.conversation(),
        open.title(),
        language,
        open.messages(),
        open.before(),
        open.wording(),
        open.links(),
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "131047,400,WINDOW_CLOSED",
    "131026,400,UNKNOWN_ADDRESS",
    "131050,400,BLOCKED",
    "190,401,ACCOUNT",
    "131031,403,ACCOUNT",
    "131042,400,ACCOUNT",
    "132000,400,REFUSED",
    "100,400,REFUSED"
  })
  void aRefusalSaysWhatIsToBeMended(int code, int status, Delivery.Failure failure) {
    fails(code, status);
    assertThat(send()).isEqualTo(new Delivery.Never(failure, "WhatsApp error " + code + "."));
  }

  @ParameterizedTest
  @CsvSource({
    "130429,400",
    "80007,400",
    "131056,400",
    "131016,500",
    "131000,500",
    "4,400",
    "999999,429"
  })
  void whatIsTooMuchForNowIsTriedAgain(int code, int status) {
    fails(code, status);
    assertThat(send()).isInstanceOf(Delivery.Later.class);
  }

  private void fails(int code, int status) {
    server.stubFor(
        WireMock.post("/" + US + "/messages")
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withBody(
                        "{\"error\":{\"message\":\"(#" + code + ")\",\"code\":" + code + "}}")));
  }

  @Test
  void typingIsShownUnderTheLastMessageOfTheCustomer() {
    taken();
    channel.typing(ANNA);
    assertThat(server.getAllServeEvents()).isEmpty();

    heard(TEXT);
    channel.typing(ANNA);
    server.verify(
        postRequestedFor(urlEqualTo("/" + US + "/messages"))
            .withRequestBody(
                equalToJson(
                    """
                    {"messaging_product":"whatsapp","status":"read","message_id":"wamid.text",
                     "typing_indicator":{"type":"text"}}
                    """)));
  }

  @Test
  void settingsThatCannotBeAreRefusedByName() {
    Map<String, String> settings = settings("http://graph.example.com");
    assertThatThrownBy(() -> new WhatsApp().open(new Values(settings), Said.around()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("url");
    settings.put("url", "https://graph.example.com");
    settings.put("phone-number-id", "+358 40 123");
    assertThatThrownBy(() -> new WhatsApp().open(new Values(settings), Said.around()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phone-number-id");
  }

  private void taken() {
    server.stubFor(
        WireMock.post("/" + US + "/messages")
            .willReturn(
                okJson(
                    """
                    {"messaging_product":"whatsapp",
                     "contacts":[{"input":"+15555550123","wa_id":"15555550123"}],
                     "messages":[{"id":"wamid.new"}]}
                    """)));
  }

  private List<Incoming> heard(String messages) {
    return channel.receive(signed(message(messages))).incoming();
  }

  private static final String TAP = Said.CONVERSATION + ".4.o1";

  private static String common(String id, String type, String what) {
    return """
    {"from":"15555550123","id":"wamid.%s","timestamp":"1772434790",
     "context":{"from":"15555550100","id":"wamid.question"},"type":"%s","%s":%s}\
    """
        .formatted(id, type, type, what);
  }

  private static final String TEXT = common("text", "text", "{\"body\":\"Hyvin meni 😊\"}");

  private static final String BUTTON =
      common(
          "button",
          "interactive",
          "{\"type\":\"button_reply\",\"button_reply\":{\"id\":\""
              + TAP
              + "\",\"title\":\"Kyllä\"}}");

  private static final String ROW =
      common(
          "row",
          "interactive",
          "{\"type\":\"list_reply\",\"list_reply\":{\"id\":\""
              + TAP
              + "\",\"title\":\"Kyllä\",\"description\":\"niin\"}}");

  private static final String QUICK_REPLY =
      common("quick", "button", "{\"payload\":\"" + TAP + "\",\"text\":\"Kyllä\"}");

  private static String message(String messages) {
    return call(
        "\"contacts\":[{\"profile\":{\"name\":\"Anna\"},\"wa_id\":\"15555550123\"}],\"messages\":["
            + messages
            + "]");
  }

  private static String status(String fields) {
    return call(
        "\"statuses\":[{\"id\":\"wamid.ours\",\"timestamp\":\"1772434790\","
            + "\"recipient_id\":\"15555550123\","
            + fields
            + "}]");
  }

  private static String call(String value) {
    return """
    {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[
     {"field":"messages","value":{"messaging_product":"whatsapp",
      "metadata":{"display_phone_number":"15555550100","phone_number_id":"%s"},%s}}]}]}\
    """
        .formatted(US, value);
  }
}
