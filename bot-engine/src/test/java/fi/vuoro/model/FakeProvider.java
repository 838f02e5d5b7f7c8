package fi.vuoro.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import fi.vuoro.settings.ModelSettings;
import fi.vuoro.settings.Secret;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** A provider of models on this machine, that answers in the documented form of its API. */
public final class FakeProvider implements AutoCloseable {
  /** The key that it is called with. */
  public static final String KEY = "sk-test-not-a-real-key";

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private final ModelSettings.Provider provider;

  /** Starts one. */
  public FakeProvider(ModelSettings.Provider provider) {
    this.provider = provider;
    server.start();
  }

  /** The settings of an installation that uses it. */
  public ModelSettings settings(Duration time) {
    return new ModelSettings(
        provider,
        URI.create(server.baseUrl() + (provider == ModelSettings.Provider.OLLAMA ? "" : "/v1")),
        "small-1",
        new Secret(KEY),
        time,
        2,
        DataSize.ofKilobytes(2),
        new BigDecimal("1.00"),
        new BigDecimal("4.00"),
        BigDecimal.ZERO);
  }

  /** The answer, in pieces; 120 tokens sent and 30 received. */
  public void answers(String text) {
    stub(stream(pieces(text), true));
  }

  /** The answer, after a while. */
  public void answersAfter(Duration wait, String text) {
    stub(stream(pieces(text), true).withFixedDelay((int) wait.toMillis()));
  }

  /** The answer begins at once and drips on for a while. */
  public void drips(Duration time, String text) {
    stub(stream(pieces(text), true).withChunkedDribbleDelay(50, (int) time.toMillis()));
  }

  /** The answer stops in the middle, and the connection with it. */
  public void breaksOff(String text) {
    stub(stream(pieces(text.substring(0, text.length() / 2)), false));
  }

  /** The provider reports that the answer grew too long. */
  public void runsOutOfTokens(String text) {
    String reason = provider == ModelSettings.Provider.ANTHROPIC ? "max_tokens" : "length";
    stub(ok(body(pieces(text.substring(0, text.length() / 2)), true, reason)));
  }

  /** The provider's own way of refusing. */
  public void refuses() {
    switch (provider) {
      case OPENAI ->
          stub(
              ok(
                  event(
                          openAi(
                              "\"delta\":{\"role\":\"assistant\",\"refusal\":\"I can't help.\"}",
                              "null"))
                      + event(openAi("\"delta\":{}", "\"stop\""))
                      + event("[DONE]")));
      case ANTHROPIC -> stub(ok(body(List.of(), true, "refusal")));
      case OLLAMA -> answers("I can't help with that.");
    }
  }

  /** An error of HTTP, with a body that must never be shown. */
  public void fails(int status) {
    stub(
        aResponse()
            .withStatus(status)
            .withHeader("Retry-After", "20")
            .withHeader("Location", "http://127.0.0.1:1/elsewhere")
            .withBody("{\"error\":{\"message\":\"secret words of the customer\"}}"));
  }

  /** The connection breaks. */
  public void hangsUp() {
    stub(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  /** What it was sent, body by body. */
  public List<String> received() {
    return server.getAllServeEvents().reversed().stream()
        .map(event -> event.getRequest().getBodyAsString())
        .toList();
  }

  /** Where it was called. */
  public List<String> paths() {
    return server.getAllServeEvents().stream().map(event -> event.getRequest().getUrl()).toList();
  }

  /** Forgets what it was sent. */
  public void forget() {
    server.resetRequests();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void stub(ResponseDefinitionBuilder response) {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(response));
  }

  private ResponseDefinitionBuilder stream(List<String> pieces, boolean ends) {
    return ok(
        body(pieces, ends, provider == ModelSettings.Provider.ANTHROPIC ? "end_turn" : "stop"));
  }

  private ResponseDefinitionBuilder ok(String body) {
    String type =
        provider == ModelSettings.Provider.OLLAMA ? "application/x-ndjson" : "text/event-stream";
    return aResponse().withStatus(200).withHeader("Content-Type", type).withBody(body);
  }

  private String body(List<String> pieces, boolean ends, String reason) {
    return switch (provider) {
      case OPENAI ->
          pieces.stream()
                  .map(p -> event(openAi("\"delta\":{\"content\":" + p + "}", "null")))
                  .collect(Collectors.joining())
              + (ends
                  ? event(openAi("\"delta\":{}", "\"" + reason + "\""))
                      + event(
                          "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"small-1\","
                              + "\"choices\":[],\"usage\":{\"prompt_tokens\":120,"
                              + "\"completion_tokens\":30,\"total_tokens\":150}}")
                      + event("[DONE]")
                  : "");
      case ANTHROPIC ->
          named(
                  "message_start",
                  "\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\","
                      + "\"content\":[],\"model\":\"small-1\",\"stop_reason\":null,"
                      + "\"usage\":{\"input_tokens\":120,\"output_tokens\":1}}")
              + named(
                  "content_block_start",
                  "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}")
              + pieces.stream()
                  .map(
                      p ->
                          named(
                              "content_block_delta",
                              "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + p + "}"))
                  .collect(Collectors.joining())
              + (ends
                  ? named("content_block_stop", "\"index\":0")
                      + named(
                          "message_delta",
                          "\"delta\":{\"stop_reason\":\""
                              + reason
                              + "\",\"stop_sequence\":null},"
                              + "\"usage\":{\"output_tokens\":30}")
                      + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"
                  : "");
      case OLLAMA ->
          pieces.stream().map(p -> ollama(p, "\"done\":false")).collect(Collectors.joining())
              + (ends
                  ? ollama(
                      "\"\"",
                      "\"done\":true,\"done_reason\":\""
                          + reason
                          + "\",\"prompt_eval_count\":120,\"eval_count\":30")
                  : "");
    };
  }

  private static String event(String data) {
    return "data: " + data + "\n\n";
  }

  private static String openAi(String delta, String finish) {
    return "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"small-1\","
        + "\"choices\":[{\"index\":0,"
        + delta
        + ",\"finish_reason\":"
        + finish
        + "}]}";
  }

  private static String named(String type, String rest) {
    return "event: " + type + "\ndata: {\"type\":\"" + type + "\"," + rest + "}\n\n";
  }

  private static String ollama(String content, String rest) {
    return "{\"model\":\"small-1\",\"created_at\":\"2026-01-01T00:00:00Z\","
        + "\"message\":{\"role\":\"assistant\",\"content\":"
        + content
        + "},"
        + rest
        + "}\n";
  }

  /** Pieces of at most ten letters, each a JSON string. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < text.length(); i += 10) {
      pieces.add(
          JsonMapper.shared()
              .writeValueAsString(text.substring(i, Math.min(text.length(), i + 10))));
    }
    return pieces;
  }
}
