package fi.vuoro.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import fi.vuoro.settings.EmbeddingSettings;
import fi.vuoro.settings.ModelSettings;
import fi.vuoro.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider of embeddings on this machine, that answers in the documented form of its API. */
final class FakeEmbeddingProvider implements AutoCloseable {
  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private final ModelSettings.Provider provider;

  FakeEmbeddingProvider(ModelSettings.Provider provider) {
    this.provider = provider;
    server.start();
  }

  EmbeddingSettings settings(Duration time) {
    String api = provider == ModelSettings.Provider.OLLAMA ? "" : "/v1";
    return new EmbeddingSettings(
        provider,
        URI.create(server.baseUrl() + api),
        "places-1",
        new Secret(FakeProvider.KEY),
        time);
  }

  /** The path of the API to which texts are sent. */
  String path() {
    return provider == ModelSettings.Provider.OLLAMA ? "/api/embed" : "/v1/embeddings";
  }

  /** One place for each text that it will be sent. */
  void places(float[]... places) {
    stub(aResponse().withStatus(200).withBody(body(places)));
  }

  void placesAfter(Duration wait, float[]... places) {
    stub(
        aResponse()
            .withStatus(200)
            .withBody(body(places))
            .withFixedDelay(Math.toIntExact(wait.toMillis())));
  }

  /** The answer stops in the middle. */
  void breaksOff() {
    String body = body(new float[] {1, 2, 3});
    stub(aResponse().withStatus(200).withBody(body.substring(0, body.indexOf("2.0"))));
  }

  /** An error as the provider words it. */
  void fails(int status) {
    String message = "\"model \\\"places-1\\\" not found, try pulling it first\"";
    stub(
        aResponse()
            .withStatus(status)
            .withBody(
                provider == ModelSettings.Provider.OLLAMA
                    ? "{\"error\":" + message + "}"
                    : "{\"error\":{\"message\":" + message + ",\"type\":\"server_error\"}}"));
  }

  List<JsonNode> received() {
    return server.getAllServeEvents().reversed().stream()
        .map(event -> JsonMapper.shared().readTree(event.getRequest().getBodyAsString()))
        .toList();
  }

  List<String> paths() {
    return server.getAllServeEvents().stream().map(event -> event.getRequest().getUrl()).toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void stub(ResponseDefinitionBuilder response) {
    server.resetMappings();
    server.stubFor(
        any(anyUrl()).willReturn(response.withHeader("Content-Type", "application/json")));
  }

  private String body(float[]... places) {
    List<String> arrays = Arrays.stream(places).map(Arrays::toString).toList();
    return provider == ModelSettings.Provider.OLLAMA
        ? "{\"model\":\"places-1\",\"embeddings\":["
            + String.join(",", arrays)
            + "],\"total_duration\":14143917,\"load_duration\":1019500,\"prompt_eval_count\":8}"
        : "{\"object\":\"list\",\"data\":["
            + IntStream.range(0, arrays.size())
                .mapToObj(
                    i ->
                        "{\"object\":\"embedding\",\"index\":"
                            + i
                            + ",\"embedding\":"
                            + arrays.get(i)
                            + "}")
                .collect(Collectors.joining(","))
            + "],\"model\":\"places-1\",\"usage\":{\"prompt_tokens\":8,\"total_tokens\":8}}";
  }
}
