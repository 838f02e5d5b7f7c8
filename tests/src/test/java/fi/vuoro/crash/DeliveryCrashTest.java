package fi.vuoro.crash;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process dies between a turn and its delivery, and in the middle of sending. */
class DeliveryCrashTest {
  private static final String PASSWORD = "a long enough password 1";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int CUSTOMERS = 12;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final WireMockServer messengers =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    messengers.start();
    answers(Duration.ZERO);
  }

  @AfterEach
  void stop() {
    messengers.stop();
    http.close();
  }

  @Test
  void whatWasCommittedGetsOutAndWhatMayHaveGoneOutTwiceSaysSo() throws Exception {
    try (MortalService service = MortalService.untrained(folder)) {
      service.start("-Xshare:auto", settings());
      List<String> begun = new ArrayList<>();
      for (int i = 0; i < CUSTOMERS; i++) {
        begun.add(begin(service, "webhook", "customer-" + i));
      }
      service.kill();

      service.start("-Xshare:auto", settings());
      awaitAll(service, begun, "sent");
      assertThat(deliveriesByCustomer())
          .hasSize(CUSTOMERS)
          .allSatisfy(ids -> assertThat(ids).isOne());

      answers(Duration.ofSeconds(30));
      int before = sent(".*").size();
      String repeatable = begin(service, "webhook", "customer-x");
      String other = begin(service, "telegram", "123456");
      Awaitility.await().atMost(PATIENCE).until(() -> sent(".*").size() >= before + 2);
      service.kill();
      answers(Duration.ZERO);

      service.start("-Xshare:auto", settings());
      awaitAll(service, List.of(repeatable, other), "sent");
      assertThat(first(service, repeatable).path("perhapsTwice").asBoolean()).isFalse();
      assertThat(first(service, other).path("perhapsTwice").asBoolean()).isTrue();
      assertThat(sent("/hook"))
          .filteredOn(request -> request.getBodyAsString().contains("customer-x"))
          .hasSizeGreaterThan(1)
          .extracting(request -> request.getHeader("webhook-id"))
          .containsOnly(sent("/hook").getLast().getHeader("webhook-id"));
    }
  }

  private List<String> settings() {
    return List.of(
        "--vuoro.channels.webhook.url=" + messengers.baseUrl() + "/hook",
        "--vuoro.channels.webhook.secret=" + SECRET,
        "--vuoro.channels.telegram.url=" + messengers.baseUrl() + "/telegram",
        "--vuoro.channels.telegram.token=123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi",
        "--vuoro.channels.telegram.bot=vuoro_bot",
        "--vuoro.channels.telegram.secret=a-long-word-of-our-own");
  }

  private void answers(Duration after) {
    messengers.resetMappings();
    messengers.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withFixedDelay((int) after.toMillis())
                    .withHeader("Content-Type", "application/json")
                    .withBody("{\"ok\":true,\"result\":{\"message_id\":7}}")));
  }

  private List<LoggedRequest> sent(String path) {
    return messengers.findAll(postRequestedFor(urlMatching(path))).stream()
        .filter(
            request -> request.getUrl().equals("/hook") || request.getUrl().contains("sendMessage"))
        .toList();
  }

  /** How many different deliveries each customer got. */
  private List<Integer> deliveriesByCustomer() {
    Map<String, List<String>> ids =
        sent("/hook").stream()
            .collect(
                Collectors.groupingBy(
                    request ->
                        JSON.readTree(request.getBodyAsString())
                            .path("data")
                            .path("address")
                            .asString(),
                    Collectors.mapping(
                        request -> String.valueOf(request.getHeader("webhook-id")),
                        Collectors.toList())));
    return ids.values().stream().map(all -> (int) all.stream().distinct().count()).toList();
  }

  private void awaitAll(MortalService service, List<String> begun, String status) {
    for (String conversation : begun) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> first(service, conversation).path("status").asString("").equals(status));
    }
  }

  /** How the first message of a conversation fared. */
  private JsonNode first(MortalService service, String conversation) throws Exception {
    return called(service, "GET", "/api/v1/conversations/" + conversation, null)
        .path("messages")
        .path(0)
        .path("delivery");
  }

  private String begin(MortalService service, String channel, String address) throws Exception {
    Map<String, String> body =
        Map.of(
            "flow",
            "first-contact-resolution",
            "channel",
            channel,
            "address",
            address,
            "language",
            "en");
    return called(service, "POST", "/api/v1/conversations", JSON.writeValueAsString(body))
        .path("conversationId")
        .asString();
  }

  private JsonNode called(MortalService service, String method, String path, @Nullable String body)
      throws Exception {
    byte[] user = ("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(service.url().resolve(path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    return JSON.readTree(answer);
  }
}
