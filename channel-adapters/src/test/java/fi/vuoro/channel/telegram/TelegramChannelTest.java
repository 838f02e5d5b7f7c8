package fi.vuoro.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Listening;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Said;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramChannelTest {
  private static final Piece HELLO = new Piece("Hei!", null, List.of());

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMessageIsTakenUnderItsNumber() {
    answer("sendMessage", 200, "{\"ok\":true,\"result\":{\"message_id\":43,\"date\":1}}");

    assertThat(sent(HELLO)).isEqualTo(new Delivery.Taken("43"));
    server.verify(
        postRequestedFor(urlEqualTo("/bot77:AA/sendMessage"))
            .withRequestBody(
                equalToJson(
                    """
                    {"chat_id":"5550001","text":"Hei!","link_preview_options":{"is_disabled":true}}
                    """)));
  }

  @ParameterizedTest
  @CsvSource({
    "403,'Forbidden: bot was blocked by the user',BLOCKED",
    "403,'Forbidden: user is deactivated',BLOCKED",
    "400,'Bad Request: chat not found',UNKNOWN_ADDRESS",
    "400,'Bad Request: message is too long',REFUSED",
    "401,'Unauthorized',ACCOUNT",
    "404,'Not Found',ACCOUNT"
  })
  void aRefusalSaysWhy(int status, String description, Failure failure) {
    answer("sendMessage", status, refusal(status, description));

    assertThat(sent(HELLO))
        .isEqualTo(new Delivery.Never(failure, "HTTP " + status + ": " + description + "."));
  }

  @Test
  void aReasonThatMayHoldWhatWasSentIsNotRepeated() {
    answer("sendMessage", 400, refusal(400, "Bad Request: can't use 5550001 at https://x.example"));

    assertThat(sent(HELLO)).isEqualTo(new Delivery.Never(Failure.REFUSED, "HTTP 400."));
  }

  @Test
  void howLongToWaitStandsInTheBody() {
    answer(
        "sendMessage",
        429,
        """
        {"ok":false,"error_code":429,"description":"Too Many Requests: retry after 13",\
        "parameters":{"retry_after":13}}\
        """);

    assertThat(sent(HELLO))
        .isEqualTo(new Delivery.Later(Duration.ofSeconds(13), false, "HTTP 429."));
  }

  @Test
  void aPictureThatTelegramCannotFetchIsToldInWords() {
    answer("sendPhoto", 400, refusal(400, "Bad Request: failed to get HTTP URL content"));
    answer("sendMessage", 200, "{\"ok\":true,\"result\":{\"message_id\":44}}");

    assertThat(sent(new Piece("Pakkaus", "https://cdn.example.com/a.png", List.of())))
        .isEqualTo(new Delivery.Taken("44"));
    server.verify(
        postRequestedFor(urlEqualTo("/bot77:AA/sendMessage"))
            .withRequestBody(
                equalToJson("{\"text\":\"Pakkaus\\nhttps://cdn.example.com/a.png\"}", true, true)));
  }

  @Test
  void aTapIsAnsweredAndWhatWasChosenStaysUnderTheQuestion() {
    answer("answerCallbackQuery", 200, "{\"ok\":true,\"result\":true}");
    answer("editMessageReplyMarkup", 200, "{\"ok\":true,\"result\":{\"message_id\":42}}");
    Channel<Piece> channel = open(Map.of("secret", "s"));

    channel.taken(tapped(channel));

    server.verify(
        postRequestedFor(urlEqualTo("/bot77:AA/answerCallbackQuery"))
            .withRequestBody(equalToJson("{\"callback_query_id\":\"44310000000000001\"}")));
    server.verify(
        postRequestedFor(urlEqualTo("/bot77:AA/editMessageReplyMarkup"))
            .withRequestBody(
                equalToJson(
                    """
                    {"chat_id":"5550001","message_id":"42","reply_markup":{"inline_keyboard":[[
                      {"text":"✓ 9","callback_data":"%s"}]]}}
                    """
                        .formatted(Sample.TAP))));
  }

  @Test
  void aFileIsAskedForAndFetchedWhenItIsOpened() throws IOException {
    answer("getFile", 200, "{\"ok\":true,\"result\":{\"file_path\":\"photos/file_1.jpg\"}}");
    server.stubFor(
        get(urlEqualTo("/file/bot77:AA/photos/file_1.jpg"))
            .willReturn(aResponse().withBody("picture")));

    assertThat(photo().content().open()).hasContent("picture");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../bot1/getMe", "", "a?b", "http://evil.example/x", "a b"})
  void aFileIsFetchedFromNowhereElse(String path) {
    answer("getFile", 200, "{\"ok\":true,\"result\":{\"file_path\":\"" + path + "\"}}");

    assertThatThrownBy(() -> photo().content().open())
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("77:AA");
  }

  @Test
  void theDoorwayBearsTheNameOfTheBot() {
    assertThat(open(Map.of("bot", "@named_bot")).doorway("abc-1"))
        .contains("https://t.me/named_bot?start=abc-1");
    assertThat(open(Map.of("bot", "named_bot")).doorway("not.a.token")).isEmpty();
  }

  @Test
  void withoutItsNameABotHasNoDoorwayYetAndAsksNobodyForIt() {
    assertThat(open(Map.of()).doorway("abc")).isEmpty();
    assertThat(server.getAllServeEvents()).isEmpty();
  }

  @Test
  void aBotThatIsListenedToLearnsItsNameAndHears() throws InterruptedException {
    answer("getMe", 200, "{\"ok\":true,\"result\":{\"id\":77,\"username\":\"example_bot\"}}");
    answer("deleteWebhook", 200, "{\"ok\":true,\"result\":true}");
    answer("getUpdates", 200, "{\"ok\":true,\"result\":[" + Sample.text("Moi") + "]}");
    BlockingQueue<Incoming> heard = new LinkedBlockingQueue<>();
    Channel<Piece> channel = open(Map.of());

    try (Listening listening = channel.listen(heard::add)) {
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isInstanceOf(Incoming.Wrote.class);
      assertThat(listening).isNotEqualTo(Listening.NONE);
    }

    assertThat(channel.doorway("abc-1")).contains("https://t.me/example_bot?start=abc-1");
  }

  @Test
  void aBotThatAsksIsNotCalled() {
    assertThat(open(Map.of()).receive(TelegramContractTest.unsigned(Sample.text("Moi"))).status())
        .isEqualTo(404);
  }

  @Test
  void anAddressIsTheNumberOfAPrivateChat() {
    assertThat(open(Map.of()).normalised(" 5550001 ")).isEqualTo("5550001");
    for (String wrong : List.of("@aino_v", "-1001", "", "12345678901234567890", "0")) {
      assertThatThrownBy(() -> open(Map.of()).normalised(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aSettingThatIsWrongIsNamedAndNotShown() {
    assertThatThrownBy(() -> open(Map.of("token", "hush hush")))
        .hasMessageContaining("token")
        .hasMessageNotContaining("hush");
    assertThatThrownBy(() -> open(Map.of("secret", "hush hush")))
        .hasMessageContaining("secret")
        .hasMessageNotContaining("hush");
    assertThatThrownBy(() -> open(Map.of("url", "telegram"))).hasMessageContaining("url");
  }

  private Delivery sent(Piece piece) {
    return open(Map.of()).send(new Parcel<>("key", Sample.CHAT, null, piece));
  }

  private Incoming.Tapped tapped(Channel<Piece> channel) {
    return (Incoming.Tapped)
        channel.receive(TelegramContractTest.call("s", Sample.tapped())).incoming().getFirst();
  }

  private Incoming.Attachment photo() {
    Incoming said =
        open(Map.of("secret", "s"))
            .receive(TelegramContractTest.call("s", Sample.photo()))
            .incoming()
            .getFirst();
    return ((Incoming.Wrote) said).attachments().getFirst();
  }

  private void answer(String method, int status, String body) {
    server.stubFor(
        post(urlEqualTo("/bot77:AA/" + method)).willReturn(okJson(body).withStatus(status)));
  }

  private static String refusal(int status, String description) {
    return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(status, description);
  }

  private Channel<Piece> open(Map<String, String> settings) {
    Map<String, String> all =
        new LinkedHashMap<>(Map.of("token", "77:AA", "url", server.baseUrl()));
    all.putAll(settings);
    Surroundings around =
        new Surroundings(InstantSource.fixed(Said.AT), HttpClient.newHttpClient());
    return new Telegram().open(new Values(all), around);
  }
}
