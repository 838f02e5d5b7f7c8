package fi.vuoro.channel.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.Said;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final Wire wire =
      new Wire(new Surroundings(InstantSource.fixed(Said.AT), HttpClient.newHttpClient()));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void theStatusTellsWhatBecameOfAPiece() {
    assertThat(sent(aResponse().withStatus(400))).isEqualTo(never(Failure.REFUSED, 400));
    assertThat(sent(aResponse().withStatus(401))).isEqualTo(never(Failure.ACCOUNT, 401));
    assertThat(sent(aResponse().withStatus(302))).isEqualTo(never(Failure.ACCOUNT, 302));
    assertThat(sent(aResponse().withStatus(503))).isEqualTo(later(null, false, 503));
    assertThat(sent(aResponse().withStatus(500))).isEqualTo(later(null, true, 500));
  }

  @Test
  void theTimeToWaitIsToldInSecondsOrAsADate() {
    assertThat(told("30")).isEqualTo(later(Duration.ofSeconds(30), false, 429));
    assertThat(told("0.5")).isEqualTo(later(Duration.ofMillis(500), false, 429));
    assertThat(told("Mon, 02 Mar 2026 07:02:00 GMT"))
        .isEqualTo(later(Duration.ofMinutes(2), false, 429));
    assertThat(told("Mon, 02 Mar 2026 06:00:00 GMT")).isEqualTo(later(Duration.ZERO, false, 429));
    assertThat(told("999999999")).isEqualTo(later(Duration.ofHours(6), false, 429));
    assertThat(told("soon")).isEqualTo(later(null, false, 429));
  }

  @Test
  void aGoodAnswerIsLeftToTheChannelToUnderstand() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{\"id\":7}")));

    Delivery delivery =
        wire.send(request(), answer -> new Delivery.Taken(Json.text(answer.json(), "id")));

    assertThat(delivery).isEqualTo(new Delivery.Taken("7"));
  }

  @Test
  void anEndlessAnswerIsGivenUp() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("x".repeat(1_000_001))));

    assertThat(wire.send(request(), Answer::delivery))
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.perhaps()).isTrue());
  }

  @Test
  void anAnswerThatComesTooSlowlyIsNotWaitedFor() {
    server.stubFor(
        any(anyUrl())
            .willReturn(aResponse().withBody("{\"ok\":1}").withChunkedDribbleDelay(5, 20_000)));

    assertThatThrownBy(() -> wire.ask(request(), Duration.ofMillis(200)))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void aFileThatIsLongerThanAllowedIsNotTaken() throws IOException {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("12345")));

    assertThat(wire.fetch(request(), 5)).hasContent("12345");
    assertThatThrownBy(() -> wire.fetch(request(), 4)).isInstanceOf(IOException.class);
  }

  @Test
  void theAddressIsNotTold() {
    HttpRequest nowhere =
        Api.of("url", "https://secret-host.invalid").posting("/bot1:secret", Map.of()).build();

    assertThat(wire.send(nowhere, Answer::delivery).toString()).doesNotContain("secret");
  }

  private HttpRequest request() {
    return Api.of("url", server.baseUrl()).posting("/send", Map.of("text", "Hei!")).build();
  }

  private Delivery told(String retryAfter) {
    return sent(aResponse().withStatus(429).withHeader("Retry-After", retryAfter));
  }

  private Delivery sent(ResponseDefinitionBuilder response) {
    server.stubFor(any(anyUrl()).willReturn(response));
    return wire.send(request(), Answer::delivery);
  }

  private static Delivery never(Failure failure, int status) {
    return new Delivery.Never(failure, "HTTP " + status + ".");
  }

  private static Delivery later(@Nullable Duration after, boolean perhaps, int status) {
    return new Delivery.Later(after, perhaps, "HTTP " + status + ".");
  }
}
