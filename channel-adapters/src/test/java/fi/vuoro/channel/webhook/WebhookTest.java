package fi.vuoro.channel.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.vuoro.channel.Call;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelContract;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.http.Json;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookTest extends ChannelContract<Said> {
  private static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  private static final String NEXT = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwAAAA";
  private static final String URL = "https://ask.example.com/channels/webhook";
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final String SECONDS = Long.toString(NOW.getEpochSecond());

  @Override
  protected Channel<Said> open(String api, Surroundings around) {
    return new Webhook().open(new Values(settings(api + "/hook", SECRET)), around);
  }

  private static Map<String, String> settings(String url, String secret) {
    return Map.of(
        "url", url, "secret", secret, "doorway", "https://chat.example.com/?start={token}");
  }

  @Override
  protected String address() {
    return " room-7 ";
  }

  @Override
  protected List<String> secrets() {
    return List.of(SECRET, SECRET.substring(6));
  }

  @Override
  protected Map<Call, List<String>> calls() {
    return Map.of(
        signed("{\"type\":\"wrote\",\"data\":{\"address\":\"room-7\",\"text\":\"1 Hei\"}}"),
        List.of("msg_1"),
        signed("{\"type\":\"fared\",\"data\":{\"message\":\"pl_1\",\"progress\":\"read\"}}"),
        List.of("msg_1"));
  }

  @Override
  protected Call forged(Call genuine) {
    return call(
        "msg_1", SECONDS, "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", genuine.body());
  }

  @Override
  protected Call signed(String body) {
    return signed(SECRET, SECONDS, body);
  }

  @Override
  protected Call at(Instant then, Call genuine) {
    return signed(SECRET, Long.toString(then.getEpochSecond()), genuine.body());
  }

  private static Call signed(String secret, String seconds, String body) {
    String signature = new StandardWebhooks(secret).signature("msg_1", seconds, body);
    return call("msg_1", seconds, signature, body);
  }

  private static Call call(String id, String seconds, String signature, String body) {
    return post(
        URL,
        Map.of("Webhook-Id", id, "Webhook-Timestamp", seconds, "Webhook-Signature", signature),
        body);
  }

  @Override
  protected void withinLimits(Said piece) {
    assertThat(schema("outgoing").validate(envelope(piece))).isEmpty();
  }

  private static JsonNode envelope(Said piece) {
    return JsonMapper.shared()
        .valueToTree(
            Map.of("type", "message", "data", piece.data().deepCopy().put("address", "room-7")));
  }

  @Override
  protected String shown(Said piece) {
    StringBuilder shown = new StringBuilder();
    piece
        .data()
        .path("messages")
        .forEach(message -> shown.append(Json.text(message, "text")).append('\n'));
    return shown.toString();
  }

  @Test
  void theSignatureIsThatOfTheSpecification() {
    String body = "{\"test\": 2432232314}";
    assertThat(
            new StandardWebhooks("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .signature("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void whatIsPostedIsTheExampleAndSigned() throws IOException {
    server.stubFor(WireMock.post("/hook").willReturn(ok()));
    Said piece = channel.render(example()).getFirst();
    assertThat(channel.send(new Parcel<>("pl_7", "room-7", null, piece)))
        .isEqualTo(new Delivery.Taken("pl_7"));

    server.verify(
        postRequestedFor(urlEqualTo("/hook"))
            .withHeader("webhook-id", equalTo("pl_7"))
            .withHeader("webhook-timestamp", equalTo(SECONDS))
            .withRequestBody(equalToJson(resource("outgoing.example.json"))));
    LoggedRequest request = server.getAllServeEvents().getFirst().getRequest();
    assertThat(request.getHeader("webhook-signature"))
        .isEqualTo(
            new StandardWebhooks(SECRET).signature("pl_7", SECONDS, request.getBodyAsString()));
  }

  private static Utterance example() {
    Message.AskedQuestion asked =
        new Message.AskedQuestion(
            "sorted",
            "choice",
            new Presentation.One(
                List.of(new Choice("yes", "Yes", null), new Choice("no", "Not yet", null))),
            true,
            List.of(Wish.values()),
            List.of(new Choice("dont-know", "I don't know", null)));
    Message question =
        new Message(
            2,
            Message.From.BOT,
            Message.Kind.QUESTION,
            "Did you get it sorted the first time?",
            asked,
            List.of(),
            null,
            NOW);
    Utterance said =
        fi.vuoro.channel.Said.utterance(fi.vuoro.channel.Said.text(1, "Hello!"), question);
    return fi.vuoro.channel.Said.in(
        "en",
        new Utterance(
            said.conversation(),
            "Your visit",
            "en",
            said.messages(),
            0,
            said.wording(),
            said.links(),
            true));
  }

  @Test
  void theExamplesFitTheSchemas() throws IOException {
    assertThat(schema("outgoing").validate(Json.read(resource("outgoing.example.json")))).isEmpty();
    for (JsonNode example : Json.read(resource("incoming.examples.json"))) {
      assertThat(schema("incoming").validate(example)).as(example.toString()).isEmpty();
    }
  }

  @Test
  void theExamplesAreUnderstood() throws IOException {
    List<Incoming> heard =
        Json.read(resource("incoming.examples.json"))
            .valueStream()
            .map(example -> channel.receive(signed(example.toString())))
            .flatMap(each -> each.incoming().stream())
            .toList();
    Instant sent = Instant.parse("2026-03-02T06:59:50Z");
    Incoming.Sender unnamed = new Incoming.Sender("room-7", null, null);
    assertThat(heard.subList(1, heard.size()))
        .containsExactly(
            new Incoming.Edited("msg_1", NOW, unnamed, "msg_41", "Oikeastaan huonosti."),
            new Incoming.Tapped(
                "msg_1",
                NOW,
                unnamed,
                new Tap("cv_aaaaaaaaaaaaaaaaaaaaaaaaaa", 2, new Tap.Meaning.Option(1)),
                "pl_7",
                "Not yet"),
            new Incoming.Arrived("msg_1", NOW, unnamed, "Abc-12_x"),
            new Incoming.Left("msg_1", NOW, unnamed, Incoming.Reason.UNSUBSCRIBED),
            new Incoming.Fared("msg_1", sent, "pl_7", Incoming.Progress.READ, null));
    Incoming.Wrote wrote = (Incoming.Wrote) heard.getFirst();
    assertThat(wrote.from()).isEqualTo(new Incoming.Sender("room-7", "Anna", "fi"));
    assertThat(wrote.at()).isEqualTo(sent);
    assertThat(wrote.attachments().getFirst().content().open()).hasContent("Kuitti 12,50 €");
  }

  @Test
  void whileTheSecretIsChangedEitherIsRight() {
    Channel<Said> changing =
        new Webhook()
            .open(
                new Values(settings(server.baseUrl(), SECRET + " " + NEXT)),
                fi.vuoro.channel.Said.around());
    String body = "{\"type\":\"arrived\",\"data\":{\"address\":\"a\"}}";
    assertThat(changing.receive(signed(SECRET, SECONDS, body)).status()).isEqualTo(200);
    assertThat(changing.receive(signed(NEXT, SECONDS, body)).status()).isEqualTo(200);
    assertThat(channel.receive(signed(NEXT, SECONDS, body)).status()).isEqualTo(401);
    assertThat(channel.receive(signed(NEXT + " " + SECRET, SECONDS, body)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'sang','data':{}}|\"type\" must be",
        "{'type':'wrote','data':{'text':'x'}}|\"data.address\" is missing",
        "{'type':'wrote','data':{'address':'a'}}|\"data.text\" must be",
        "{'type':'wrote','data':[]}|\"data.address\" is missing",
        "{'type':'tapped','data':{'address':'a','tap':'x'}}|\"data.tap\" must be",
        "{'type':'arrived','data':{'address':'a','token':'%'}}|\"data.token\" must be",
        "{'type':'arrived','data':{'address':'a','at':'now'}}|\"data.at\" must be",
        "{'type':'left','data':{'address':'a','reason':'rain'}}|\"data.reason\" must be one of",
        "{'type':'fared','data':{'message':'m','progress':'far'}}|\"data.progress\" must be one of",
        "{'type':'wrote','data':{'address':'a','attachments':[{}]}}|must have a \"name\"",
        "{'type':'wrote','data':{'address':'a','attachments':[{'name':'n','mediaType':'a/b','url':'http://169.254.169.254/x'}]}}|on the server"
      })
  void whatIsWrongIsToldToWhoeverJoinsAMessenger(String body, String why) {
    Heard heard = channel.receive(signed(body.replace('\'', '"')));
    assertThat(heard.status()).isEqualTo(400);
    assertThat(heard.answer()).contains(why);
  }

  @Test
  void filesAreFetchedFromTheMessengerAndSigned() throws IOException {
    String signature = new StandardWebhooks(SECRET).signature("msg_1", SECONDS, "");
    server.stubFor(
        get("/files/1")
            .withHeader("webhook-signature", equalTo(signature))
            .willReturn(aResponse().withBody("a picture")));
    String body =
        "{\"type\":\"wrote\",\"data\":{\"address\":\"a\",\"attachments\":[{\"name\":\"p.png\","
            + "\"mediaType\":\"image/png\",\"url\":\""
            + server.baseUrl()
            + "/files/1\"}]}}";
    Incoming.Wrote wrote = (Incoming.Wrote) channel.receive(signed(body)).incoming().getFirst();
    assertThat(wrote.attachments().getFirst().content().open()).hasContent("a picture");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "422|{\"failure\":\"blocked\"}|BLOCKED",
        "422|{\"failure\":\"unknown-address\"}|UNKNOWN_ADDRESS",
        "422|{\"failure\":\"window-closed\"}|WINDOW_CLOSED",
        "400|no|REFUSED",
        "401|no|ACCOUNT",
        "404|no|ACCOUNT",
        "410|gone|ACCOUNT",
        "302|moved|ACCOUNT"
      })
  void aMessengerMaySayWhyItRefuses(int status, String body, Delivery.Failure failure) {
    server.stubFor(
        WireMock.post("/hook").willReturn(aResponse().withStatus(status).withBody(body)));
    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Never.class, never -> assertThat(never.failure()).isEqualTo(failure));
  }

  @Test
  void typingIsToldAndThroughTheDoorwaySomebodyIsMet() {
    server.stubFor(WireMock.post("/hook").willReturn(ok()));
    channel.typing("room-7");
    server.verify(
        postRequestedFor(urlEqualTo("/hook"))
            .withRequestBody(
                equalToJson("{\"type\":\"typing\",\"data\":{\"address\":\"room-7\"}}")));
    assertThat(channel.doorway("Abc")).contains("https://chat.example.com/?start=Abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://chat.example.com", "ftp://127.0.0.1", "https://u:p@x.example", ""})
  void messagesArePostedOnlyWhereNobodyElseReadsThem(String url) {
    Values values = new Values(settings(url, SECRET));
    assertThatThrownBy(() -> new Webhook().open(values, fi.vuoro.channel.Said.around()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "C2FVsBQIhrscChlQIMV+b5sSYspob7oD"})
  void aSecretThatAnybodyMightGuessIsRefusedWithoutBeingShown(String secret) {
    Values values = new Values(settings("https://chat.example.com", secret));
    assertThatThrownBy(() -> new Webhook().open(values, fi.vuoro.channel.Said.around()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("secret")
        .hasMessageNotContaining("c2hvcnQ");
  }

  private static Schema schema(String direction) {
    return SCHEMAS.computeIfAbsent(
        direction,
        each ->
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.read(unchecked(each + ".schema.json"))));
  }

  private static String unchecked(String name) {
    try {
      return resource(name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Webhook.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
