package fi.vuoro.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A flow that needs what the service can't do is not published, and its author hears why. */
@RunningVuoro
@TestPropertySource(properties = "vuoro.people.take-over=false")
class UnservedFlowTest {
  private static final String HEAD =
      """
      id: unserved
      title: Unserved
      languages: [en]
      steps:
        - say: Hello! I am a chat robot.
        - id: many
          ask: How many?
          type: number
          max: 9
      """;

  @LocalServerPort private int port;
  private WebTestClient http;

  @BeforeEach
  void an_administrator() {
    http =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60))
            .defaultHeaders(headers -> headers.setBasicAuth("admin", RunningVuoro.PASSWORD))
            .build();
  }

  static List<Arguments> steps() {
    String call = "id: look\n%1$scall: shop.stock\n%1$sinto: stock\n";
    return List.of(
        Arguments.of("a connector", 10, "  - " + call.formatted("    ")),
        Arguments.of("contents", 10, "  - id: gift\n    offer: coupon\n"),
        Arguments.of("signals", 10, "  - id: paid\n    wait: signal.paid\n    atMost: 2 d\n"),
        Arguments.of("vuoro.people.take-over", 10, "  - id: person\n    handoff: true\n"),
        Arguments.of(
            "a connector",
            13,
            "  - branch:\n      - if: many > 3\n        steps:\n          - "
                + call.formatted("            ")),
        Arguments.of(
            "contents",
            13,
            "  - id: rounds\n    each: many\n    steps:\n      - id: gift\n        offer: coupon\n"),
        Arguments.of(
            "signals",
            11,
            "  - group:\n      - id: paid\n        wait: signal.paid\n        atMost: 2 d\n"));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void it_is_told_what_is_missing_and_where_and_nobody_can_begin_it(
      String missing, int line, String steps) {
    save(HEAD + steps);

    JsonNode problem = publish(HttpStatus.UNPROCESSABLE_CONTENT);

    JsonNode finding = problem.path("findings").path(0);
    assertThat(finding.path("code").asString()).isEqualTo("not-served");
    assertThat(finding.path("message").asString()).contains(missing);
    assertThat(finding.path("hint").asString()).contains("Take out the step");
    assertThat(finding.path("line").asInt()).isEqualTo(line);
    http.post()
        .uri("/chat/v1/flows/unserved/conversations")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{}")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private void save(String yaml) {
    http.put()
        .uri("/api/v1/flows/unserved/draft")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue(yaml)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private JsonNode publish(HttpStatus status) {
    byte[] body =
        http.post()
            .uri("/api/v1/flows/unserved/publish")
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared()
        .readTree(new String(Objects.requireNonNull(body), StandardCharsets.UTF_8));
  }
}
