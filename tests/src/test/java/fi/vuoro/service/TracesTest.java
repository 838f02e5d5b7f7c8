package fi.vuoro.service;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A collector that speaks OTLP is named, and gets the traces of what the service does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WireMockServer collector = collector();
  private final Service service =
      Service.start(
          Map.of(
              "management.opentelemetry.tracing.export.otlp.endpoint",
              collector.baseUrl() + "/v1/traces",
              "management.opentelemetry.tracing.export.schedule-delay",
              "50ms",
              "management.tracing.sampling.probability",
              "1.0"));

  @AfterAll
  void stop() {
    service.close();
    collector.stop();
  }

  @Test
  void aTurnIsASpanThatTellsNothingOfWhatWasSaid() {
    ChatApi api = new ChatApi(service.url("/"));
    Answer begun = api.begin("transactional-nps", Map.of("language", "en"));
    String words = "8, since Quillfeather answered at once";

    api.send(
        begun.text("conversationId"),
        begun.text("token"),
        Map.of("id", UUID.randomUUID().toString(), "text", words));

    assertThat(collected("/chat/v1/conversations/{id}/messages"))
        .contains("vuoro")
        .doesNotContain("Quillfeather")
        .doesNotContain(begun.text("token"));
  }

  @Test
  void aTraceThatSomebodyElseBeganGoesOn() throws Exception {
    String trace = UUID.randomUUID().toString().replace("-", "");
    HttpRequest request =
        HttpRequest.newBuilder(service.url("/actuator/health/liveness"))
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .build();

    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(request, BodyHandlers.discarding());
    }

    String itsId = new String(HexFormat.of().parseHex(trace), ISO_8859_1);
    assertThat(collected(itsId)).contains(itsId);
  }

  private static WireMockServer collector() {
    var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    server.stubFor(post(urlPathEqualTo("/v1/traces")).willReturn(ok()));
    return server;
  }

  /** All that came, once this is in it; its bytes as letters, since texts stand in it as such. */
  private String collected(String awaited) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(this::collected, text -> text.contains(awaited));
  }

  private String collected() {
    List<LoggedRequest> came = collector.findAll(postRequestedFor(urlPathEqualTo("/v1/traces")));
    return came.stream()
        .map(request -> new String(request.getBody(), ISO_8859_1))
        .collect(Collectors.joining());
  }
}
