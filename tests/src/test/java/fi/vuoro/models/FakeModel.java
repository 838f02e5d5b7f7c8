package fi.vuoro.models;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.json.JsonMapper;

/** A server on this machine that speaks OpenAI's API and answers what it is told to. */
public final class FakeModel implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  private final AtomicBoolean asked = new AtomicBoolean();

  /** Starts it. */
  public FakeModel() {
    server.addMockServiceRequestListener((request, response) -> asked.set(true));
    server.start();
  }

  /** Settings of a service that uses it. */
  public Map<String, String> settings() {
    return Map.of(
        "vuoro.model.provider", "openai",
        "vuoro.model.url", server.baseUrl() + "/v1",
        "vuoro.model.name", "small-1",
        "vuoro.model.key", "sk-test-not-a-real-key",
        "vuoro.model.price-in", "1",
        "vuoro.model.price-out", "4",
        "vuoro.model.per-flow-a-day", "0");
  }

  /** That a reply gives an answer. */
  public void reads(Object value, String quote, double confidence) {
    answers(reading("answer", value, quote, confidence, List.of()));
  }

  /** That a reply asks something of the customer's own. */
  public void asks(String quote, double confidence) {
    answers(reading("question", null, quote, confidence, List.of()));
  }

  /** That a reply may mean one of these. */
  public void doubts(List<?> candidates) {
    answers(reading("unclear", null, "", .5, candidates));
  }

  private static String reading(
      String kind,
      @org.jspecify.annotations.Nullable Object value,
      String quote,
      double confidence,
      List<?> candidates) {
    var answer = JSON.createObjectNode();
    answer.put("kind", kind);
    answer.set("value", JSON.valueToTree(value));
    answer.put("quote", quote).put("confidence", confidence);
    answer.set("candidates", JSON.valueToTree(candidates));
    return answer.toString();
  }

  /** Any text. */
  public void answers(String text) {
    stub(answer(text));
  }

  /** That a reply gives an answer, after so long. */
  public void reads(Object value, String quote, double confidence, Duration after) {
    String answer = reading("answer", value, quote, confidence, List.of());
    stub(answer(answer).withFixedDelay((int) after.toMillis()));
  }

  /** What to say next in an interview, and how it is summed up; else nothing that counts. */
  public void interviews(String next, String summary) {
    server.resetMappings();
    stub("You lead an interview", answer(next));
    stub("You sum up", answer(summary));
    stub("You read one reply", answer("{}"));
    stub("You word one follow-up", answer("{}"));
  }

  /** The same, and the summary breaks off in the middle of its JSON. */
  public void breaksOff(String next) {
    interviews(next, "{\"points\":[{\"quote\":\"");
  }

  /** A refusal, as this API words one: no content. */
  public void refuses() {
    stub(answer(""));
  }

  private void stub(String instruction, ResponseDefinitionBuilder response) {
    server.stubFor(any(anyUrl()).withRequestBody(containing(instruction)).willReturn(response));
  }

  /** Nothing, for so long. */
  public void sleeps(Duration time) {
    stub(answer("{}").withFixedDelay((int) time.toMillis()));
  }

  /** An error of HTTP. */
  public void fails(int status) {
    stub(aResponse().withStatus(status));
  }

  /** Whether it was asked anything, answered or not. */
  public boolean isAsked() {
    return asked.get();
  }

  /** What it was asked, the body of each call. */
  public List<String> asked() {
    return server.getAllServeEvents().reversed().stream()
        .map(event -> event.getRequest().getBodyAsString())
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void stub(ResponseDefinitionBuilder response) {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(response));
  }

  private static ResponseDefinitionBuilder answer(String text) {
    String chunk =
        "data:"
            + " {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"small-1\",\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]}\n\n";
    String usage =
        "data:"
            + " {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"small-1\",\"choices\":[],\"usage\":{\"prompt_tokens\":120,\"completion_tokens\":30,\"total_tokens\":150}}\n\n";
    return aResponse()
        .withHeader("Content-Type", "text/event-stream")
        .withBody(
            chunk.formatted("{\"content\":" + JSON.writeValueAsString(text) + "}", "null")
                + chunk.formatted("{}", "\"stop\"")
                + usage
                + "data: [DONE]\n\n");
  }
}
