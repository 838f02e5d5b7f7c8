package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A provider's servers take each message under a number of its own. */
final class Taking implements ResponseDefinitionTransformerV2 {
  static final String NAME = "taking";

  private final AtomicInteger latest = new AtomicInteger();
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final IntFunction<String> answer;

  /**
   * @param answer to the message of that number
   */
  Taking(IntFunction<String> answer) {
    this.answer = answer;
  }

  /** The number of a message. */
  int number(String body) {
    return Objects.requireNonNull(numbers.get(body), "It was not taken: " + body);
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    int number = latest.incrementAndGet();
    numbers.put(event.getRequest().getBodyAsString(), number);
    return jsonResponse(answer.apply(number), 200).build();
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public String getName() {
    return NAME;
  }
}
