package fi.vuoro.models;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server on this machine that speaks OpenAI's API of embeddings. It places all that asks how many
 * questions there are near each other, and anything else somewhere.
 */
final class FakeEmbeddings implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern HOW_MANY =
      Pattern.compile("montako kysymystä|näitä kysymyksiä", Pattern.CASE_INSENSITIVE);
  private static final int SIZE = 64;

  private final WireMockServer server =
      new WireMockServer(
          WireMockConfiguration.options()
              .dynamicPort()
              .bindAddress("127.0.0.1")
              .extensions(new Placing()));

  FakeEmbeddings() {
    server.start();
    works();
  }

  Map<String, String> settings() {
    return Map.of(
        "vuoro.embedding.provider", "openai",
        "vuoro.embedding.url", server.baseUrl() + "/v1",
        "vuoro.embedding.name", "places-1",
        "vuoro.embedding.key", "sk-test-not-a-real-key");
  }

  void works() {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers("placing")));
  }

  void fails(int status) {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
  }

  void sleeps(Duration time) {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay((int) time.toMillis())));
  }

  /** All texts that it was asked to place. */
  List<String> asked() {
    List<String> asked = new ArrayList<>();
    for (ServeEvent event : server.getAllServeEvents()) {
      JSON.readTree(event.getRequest().getBodyAsString())
          .path("input")
          .forEach(text -> asked.add(text.asString()));
    }
    return asked;
  }

  @Override
  public void close() {
    server.stop();
  }

  private static final class Placing implements ResponseTransformerV2 {
    @Override
    public Response transform(Response response, ServeEvent event) {
      JsonNode texts = JSON.readTree(event.getRequest().getBodyAsString()).path("input");
      ObjectNode answer = JSON.createObjectNode().put("object", "list").put("model", "places-1");
      ArrayNode data = answer.putArray("data");
      int index = 0;
      for (JsonNode text : texts) {
        ObjectNode one = data.addObject().put("object", "embedding").put("index", index++);
        ArrayNode place = one.putArray("embedding");
        place(text.asString()).forEach(place::add);
      }
      answer.putObject("usage").put("prompt_tokens", 9).put("total_tokens", 9);
      return Response.Builder.like(response).but().body(answer.toString()).build();
    }

    private static List<Double> place(String text) {
      boolean howMany = HOW_MANY.matcher(text).find();
      Random chance = new Random(text.hashCode());
      List<Double> place = new ArrayList<>();
      for (int i = 0; i < SIZE; i++) {
        place.add(howMany ? 1 + chance.nextGaussian() / 20 : chance.nextGaussian());
      }
      return place;
    }

    @Override
    public String getName() {
      return "placing";
    }

    @Override
    public boolean applyGlobally() {
      return false;
    }
  }
}
