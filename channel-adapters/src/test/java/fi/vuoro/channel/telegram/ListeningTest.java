package fi.vuoro.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Ear;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Listening;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.http.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListeningTest {
  private static final String NOTHING = "{\"ok\":true,\"result\":[]}";
  private static final Duration AT_ONCE = Duration.ZERO;

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final List<Incoming> heard = new ArrayList<>();

  @BeforeEach
  void start() {
    server.start();
    answer("deleteWebhook", "{\"ok\":true,\"result\":true}");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aWebhookIsRemovedBeforeUpdatesAreAskedFor() {
    Polling polling = polling(heard::add);

    assertThat(go(polling)).contains(AT_ONCE);

    server.verify(postRequestedFor(urlEqualTo("/bot77:AA/deleteWebhook")));
  }

  @Test
  void whatWasHeardIsNotAskedForAgain() {
    Polling polling = polling(heard::add);
    go(polling);
    answer("getUpdates", updates(Sample.text("Yksi"), Sample.tapped()));
    assertThat(go(polling)).contains(AT_ONCE);
    answer("getUpdates", NOTHING);
    go(polling);

    assertThat(heard).extracting(Incoming::id).hasSize(2);
    assertAskedFrom(900_003);
  }

  @Test
  void whatCouldNotBeKeptComesAgainAndWhatWasKeptDoesNot() {
    Polling polling =
        polling(
            incoming -> {
              if (incoming instanceof Incoming.Tapped) {
                throw new IllegalStateException("The store is away.");
              }
              heard.add(incoming);
            });
    go(polling);
    answer("getUpdates", updates(Sample.text("Yksi"), Sample.tapped()));

    assertThat(go(polling)).contains(Duration.ofSeconds(2));
    assertThat(go(polling)).contains(Duration.ofSeconds(4));

    assertThat(heard).allSatisfy(said -> assertThat(said).isInstanceOf(Incoming.Wrote.class));
    assertAskedFrom(900_002);
  }

  @Test
  void whatIsPassedOverIsNotAskedForAgainEither() {
    Polling polling = polling(heard::add);
    go(polling);
    answer("getUpdates", updates("{\"update_id\":900009,\"poll\":{\"id\":\"1\"}}"));
    go(polling);
    answer("getUpdates", NOTHING);
    go(polling);

    assertThat(heard).isEmpty();
    assertAskedFrom(900_010);
  }

  @Test
  void whereSomebodyElseAsksTooItIsTriedAgainAfterAWhileFromTheWebhookOn() {
    Polling polling = polling(heard::add);
    go(polling);
    server.stubFor(
        post(urlEqualTo("/bot77:AA/getUpdates"))
            .willReturn(
                okJson("{\"ok\":false,\"error_code\":409,\"description\":\"Conflict\"}")
                    .withStatus(409)));

    assertThat(go(polling)).contains(Duration.ofSeconds(2));
    assertThat(go(polling)).contains(AT_ONCE);

    server.verify(2, postRequestedFor(urlEqualTo("/bot77:AA/deleteWebhook")));
  }

  @Test
  void aServerInTroubleIsAskedMoreAndMoreSeldom() {
    Polling polling = polling(heard::add);
    go(polling);
    server.stubFor(
        post(urlEqualTo("/bot77:AA/getUpdates")).willReturn(aResponse().withStatus(502)));

    List<Duration> pauses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      pauses.add(go(polling).orElseThrow());
    }

    assertThat(pauses).isSorted().last().isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aServerThatSaysHowLongToWaitIsWaitedFor() {
    Polling polling = polling(heard::add);
    go(polling);
    server.stubFor(
        post(urlEqualTo("/bot77:AA/getUpdates"))
            .willReturn(
                okJson("{\"ok\":false,\"parameters\":{\"retry_after\":33}}").withStatus(429)));

    assertThat(go(polling)).contains(Duration.ofSeconds(33));
  }

  @Test
  void theNameIsAskedForUntilTelegramTellsIt() {
    List<String> names = new ArrayList<>();
    Introduction introduction = new Introduction(bot(), names::add);
    server.stubFor(post(urlEqualTo("/bot77:AA/getMe")).willReturn(aResponse().withStatus(502)));
    assertThat(go(introduction)).contains(Duration.ofSeconds(2));
    answer("getMe", "{\"ok\":true,\"result\":{\"id\":77,\"username\":\"example_bot\"}}");

    assertThat(go(introduction)).isEmpty();
    assertThat(names).containsExactly("example_bot");
  }

  @Test
  void whereTelegramRefusesToTellTheNameWhatComesNextIsTriedAllTheSame() {
    server.stubFor(post(urlEqualTo("/bot77:AA/getMe")).willReturn(aResponse().withStatus(401)));

    assertThat(go(new Introduction(bot(), heard -> {}))).isEmpty();
  }

  @Test
  void theWebhookIsSetOnceTelegramHasHeard() {
    server.stubFor(
        post(urlEqualTo("/bot77:AA/setWebhook")).willReturn(aResponse().withStatus(500)));
    Registration registration =
        new Registration(bot(), URI.create("https://ask.example.com/channels/telegram"), "hush");
    assertThat(go(registration)).contains(Duration.ofSeconds(2));
    answer("setWebhook", "{\"ok\":true,\"result\":true}");

    assertThat(go(registration)).isEmpty();

    server.verify(
        2,
        postRequestedFor(urlEqualTo("/bot77:AA/setWebhook"))
            .withRequestBody(
                equalToJson(
                    """
                    {"url":"https://ask.example.com/channels/telegram","secret_token":"hush",
                     "allowed_updates":["message","edited_message","callback_query","my_chat_member"]}
                    """)));
  }

  @Test
  void closingEndsWaitingAtTelegram() throws InterruptedException {
    BlockingQueue<Incoming> arrived = new ArrayBlockingQueue<>(10);
    answer("getUpdates", updates(Sample.text("Yksi")));
    server.stubFor(
        post(urlEqualTo("/bot77:AA/getUpdates"))
            .withRequestBody(matchingJsonPath("$[?(@.offset == 900002)]"))
            .willReturn(okJson(NOTHING).withFixedDelay(25_000)));
    Listening listening = new Rounds("test-polling", List.of(polling(arrived::add)));

    assertThat(arrived.poll(20, TimeUnit.SECONDS)).isNotNull();
    listening.close();

    assertThat(arrived).isEmpty();
  }

  private void assertAskedFrom(long offset) {
    var last = server.findAll(postRequestedFor(anyUrl())).getLast();
    assertThat(last.getBodyAsString()).contains("\"offset\":" + offset);
  }

  private static Optional<Duration> go(Round round) {
    return round.go(new ReentrantLock());
  }

  private Polling polling(Ear ear) {
    return new Polling(bot(), new Updates(bot(), InstantSource.fixed(Said.AT)), ear);
  }

  private Bot bot() {
    Surroundings around =
        new Surroundings(InstantSource.fixed(Said.AT), HttpClient.newHttpClient());
    return new Bot(Api.of("url", server.baseUrl()), "77:AA", around);
  }

  private void answer(String method, String body) {
    server.stubFor(post(urlEqualTo("/bot77:AA/" + method)).willReturn(okJson(body)));
  }

  private static String updates(String... updates) {
    return "{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}";
  }
}
