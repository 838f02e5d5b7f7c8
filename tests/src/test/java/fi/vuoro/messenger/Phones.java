package fi.vuoro.messenger;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other end of messengers: what customers' phones get, and what they send. */
final class Phones implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger ids = new AtomicInteger();

  Phones() {
    server.start();
    answersAgain();
  }

  String url() {
    return server.baseUrl();
  }

  /** From now on everything that is sent is taken again. */
  void answersAgain() {
    answers(aResponse().withBody("{{jsonPath request.body '$.key'}}"));
  }

  /** From now on everything that is sent is answered so. */
  void answers(ResponseDefinitionBuilder answer) {
    server.resetMappings();
    server.stubFor(
        post(urlMatching("/.*/send")).willReturn(answer.withTransformers("response-template")));
  }

  /** Everything that was sent by a messenger, in order. */
  List<JsonNode> sent(String messenger) {
    return server.findAll(postRequestedFor(urlPathMatching("/" + messenger + "/send"))).stream()
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .map(request -> JSON.readTree(request.getBodyAsString()))
        .toList();
  }

  /** Waits until so much was sent by a messenger. */
  List<JsonNode> awaitSent(String messenger, int count) {
    await(() -> sent(messenger).size() >= count);
    return sent(messenger);
  }

  /** Waits until a question was sent by a messenger as the last thing. */
  JsonNode awaitAsked(String messenger, String step) {
    await(() -> !sent(messenger).isEmpty() && last(messenger).path("step").asString().equals(step));
    return last(messenger);
  }

  private JsonNode last(String messenger) {
    return sent(messenger).getLast().path("piece");
  }

  static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(condition);
  }

  /** Somebody writes. */
  Map<String, Object> text(String from, String words) {
    return event(Map.of("from", from, "text", words));
  }

  /** Somebody taps what stands under a message. */
  Map<String, Object> tap(String from, JsonNode piece, String what) {
    String tap =
        piece.path("conversation").asString() + "." + piece.path("seq").asLong() + "." + what;
    return event(Map.of("from", from, "tap", tap));
  }

  /** An event of a new id. */
  Map<String, Object> event(Map<String, ?> fields) {
    Map<String, Object> event = new LinkedHashMap<>(fields);
    event.put("id", "e" + ids.incrementAndGet());
    return event;
  }

  /** The messenger's server calls with events; the status of the answer. */
  int call(URI service, String messenger, List<Map<String, Object>> events) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/channels/" + messenger))
            .header("Signature", "genuine")
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(new ArrayList<>(events))))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Somebody else calls, who doesn't know the secret; the status of the answer. */
  int callUnsigned(URI service, String messenger) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/channels/" + messenger))
            .POST(BodyPublishers.ofString("[]"))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() {
    http.close();
    server.stop();
  }
}
