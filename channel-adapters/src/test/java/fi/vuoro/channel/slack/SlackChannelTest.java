package fi.vuoro.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackChannelTest {
  private static final String GIVEN =
      "{\"ok\":true,\"channel\":\"D0DIRECT01\",\"ts\":\"1772434700.000300\"}";

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
  void aMessageIsTakenUnderItsConversationAndTime() {
    posting(200, GIVEN);

    assertThat(sent("Hei!")).isEqualTo(new Delivery.Taken("D0DIRECT01/1772434700.000300"));
    server.verify(
        postRequestedFor(urlEqualTo("/api/chat.postMessage"))
            .withHeader("Authorization", equalTo("Bearer xoxb-1"))
            .withRequestBody(
                equalToJson(
                    """
                    {"channel":"U0AINO0001","text":"Hei!","unfurl_links":false,"unfurl_media":false,
                     "blocks":[{"type":"section",
                                "text":{"type":"plain_text","text":"Hei!","emoji":true}}]}
                    """)));
  }

  @ParameterizedTest
  @CsvSource({
    "channel_not_found,UNKNOWN_ADDRESS",
    "not_in_channel,UNKNOWN_ADDRESS",
    "account_inactive,ACCOUNT",
    "invalid_auth,ACCOUNT",
    "missing_scope,ACCOUNT",
    "msg_too_long,REFUSED",
    "something_new,REFUSED"
  })
  void aRefusalComesWithAGoodStatus(String error, Failure failure) {
    posting(200, "{\"ok\":false,\"error\":\"" + error + "\"}");

    assertThat(sent("Hei!")).isEqualTo(new Delivery.Never(failure, error + "."));
  }

  @ParameterizedTest
  @CsvSource({"ratelimited,false", "service_unavailable,false", "internal_error,true"})
  void whatMayPassIsTriedAgain(String error, boolean perhaps) {
    server.stubFor(
        post(urlEqualTo("/api/chat.postMessage"))
            .willReturn(
                okJson("{\"ok\":false,\"error\":\"" + error + "\"}")
                    .withHeader("Retry-After", "20")));

    assertThat(sent("Hei!"))
        .isEqualTo(new Delivery.Later(Duration.ofSeconds(20), perhaps, error + "."));
  }

  @Test
  void aPictureThatSlackCannotFetchIsToldInWords() {
    posting(200, GIVEN);
    server.stubFor(
        post(urlEqualTo("/api/chat.postMessage"))
            .withRequestBody(matchingJsonPath("$.blocks[?(@.type == 'image')]"))
            .willReturn(okJson("{\"ok\":false,\"error\":\"invalid_blocks\"}")));
    Piece picture =
        new Piece(
            "Kumpi?",
            List.of(
                new Block.Picture("https://cdn.example.com/a.png", "Kuva"),
                new Block.Section("Kumpi?")));

    assertThat(open().send(new Parcel<>("key", Sample.USER, null, picture)))
        .isInstanceOf(Delivery.Taken.class);
    server.verify(
        postRequestedFor(urlEqualTo("/api/chat.postMessage"))
            .withRequestBody(
                matchingJsonPath(
                    "$.blocks[0].text.text", equalTo("Kuva\nhttps://cdn.example.com/a.png"))));
  }

  @Test
  void whatWasChosenStandsWhereTheButtonsStood() {
    server.stubFor(
        get(urlPathEqualTo("/api/conversations.history"))
            .withQueryParam("channel", equalTo("D0DIRECT01"))
            .withQueryParam("latest", equalTo("1772434400.000100"))
            .willReturn(okJson(Sample.history())));
    server.stubFor(post(urlEqualTo("/api/chat.update")).willReturn(okJson(GIVEN)));

    open().taken(tapped("D0DIRECT01/1772434400.000100"));

    server.verify(
        postRequestedFor(urlEqualTo("/api/chat.update"))
            .withRequestBody(
                equalToJson(
                    """
                    {"channel":"D0DIRECT01","ts":"1772434400.000100","text":"A &amp; B?","blocks":[
                      {"type":"image","image_url":"https://cdn.example.com/a.png","alt_text":"Kuva"},
                      {"type":"section",
                       "text":{"type":"plain_text","text":"A &amp; B?","emoji":true}},
                      {"type":"context","elements":[
                        {"type":"plain_text","text":"✓ 9","emoji":true}]}]}
                    """)));
  }

  @Test
  void anotherMessageIsNotChangedInItsStead() {
    server.stubFor(
        get(urlPathEqualTo("/api/conversations.history")).willReturn(okJson(Sample.history())));

    open().taken(tapped("D0DIRECT01/1772434999.000100"));
    open().taken(tapped("elsewhere"));

    server.verify(0, postRequestedFor(urlEqualTo("/api/chat.update")));
  }

  @Test
  void aFileIsFetchedWithTheToken() throws IOException {
    server.stubFor(
        get(urlEqualTo("/files/kuitti.jpg"))
            .withHeader("Authorization", equalTo("Bearer xoxb-1"))
            .willReturn(aResponse().withBody("picture")));

    assertThat(file().content().open()).hasContent("picture");
  }

  @Test
  void aPageToSignInOnIsNotTheFile() {
    server.stubFor(
        get(urlEqualTo("/files/kuitti.jpg"))
            .willReturn(aResponse().withBody("<!DOCTYPE html><html>Sign in")));

    assertThatThrownBy(() -> file().content().open()).hasMessageContaining("files:read");
  }

  @Test
  void anAddressIsAMembersId() {
    assertThat(open().normalised(" U0AINO0001 ")).isEqualTo("U0AINO0001");
    for (String wrong : List.of("@aino", "C0GENERAL1", "", "u0aino")) {
      assertThatThrownBy(() -> open().normalised(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aSettingThatIsWrongIsNamedAndNotShown() {
    assertThatThrownBy(() -> open(Map.of("token", "hush hush")))
        .hasMessageContaining("token")
        .hasMessageNotContaining("hush");
    assertThatThrownBy(() -> open(Map.of("signing-secret", "hush hush")))
        .hasMessageContaining("signing-secret")
        .hasMessageNotContaining("hush");
  }

  private Delivery sent(String text) {
    Piece piece = Rendering.of(Said.utterance(Said.text(1, text))).getFirst();
    return open().send(new Parcel<>("key", Sample.USER, null, piece));
  }

  private static Incoming.Tapped tapped(String message) {
    return new Incoming.Tapped(
        "1.2.a",
        Said.AT,
        new Incoming.Sender(Sample.USER, null, null),
        new Tap(Said.CONVERSATION, 7, new Tap.Meaning.Point(9)),
        message,
        "9");
  }

  private Incoming.Attachment file() {
    WebApi api = new WebApi(Api.of("url", server.baseUrl() + "/api"), "xoxb-1", Said.around());
    Incoming said =
        new Events(api, Said.around().clock())
            .event(Json.read(Sample.file(server.baseUrl() + "/files/kuitti.jpg")))
            .orElseThrow();
    return ((Incoming.Wrote) said).attachments().getFirst();
  }

  private void posting(int status, String body) {
    server.stubFor(
        post(urlEqualTo("/api/chat.postMessage")).willReturn(okJson(body).withStatus(status)));
  }

  private Channel<Piece> open() {
    return open(Map.of());
  }

  private Channel<Piece> open(Map<String, String> settings) {
    Map<String, String> all =
        new LinkedHashMap<>(
            Map.of("token", "xoxb-1", "signing-secret", "0123", "url", server.baseUrl() + "/api"));
    all.putAll(settings);
    return new Slack().open(new Values(all), Said.around());
  }
}
