package fi.vuoro.insight.report;

import fi.vuoro.RunningVuoro;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports as a program does. */
public final class ReportClient {

  private final WebTestClient http;

  /** As the administrator, of the service at a port of this machine. */
  public ReportClient(int port) {
    http =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60))
            .defaultHeaders(headers -> headers.setBasicAuth("admin", RunningVuoro.PASSWORD))
            .build();
  }

  /** Publishes a flow that asks for every figure. */
  public void publish(String flow) {
    http.put()
        .uri("/api/v1/flows/" + flow + "/draft")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue(
            """
            id: %s
            title: Every figure
            languages: [en]
            steps:
              - say: Hello! I am a chat robot.
              - id: nps
                ask: Would you recommend us?
                type: nps
              - id: ces
                ask: How easy was it?
                type: scale
                min: 1
                max: 7
                metric: ces
              - id: csat
                ask: How satisfied are you?
                type: scale
                min: 1
                max: 5
                metric: csat
              - id: solved
                ask: Did it work?
                type: yesno
                metric: fcr
              - id: why
                ask: Why?
                type: text
                optional: true
            """
                .formatted(flow))
        .exchange()
        .expectStatus()
        .isOk();
    http.post().uri("/api/v1/flows/" + flow + "/publish").exchange().expectStatus().isOk();
  }

  /** A report, by its address under {@code /api/v1/reports}. */
  public JsonNode get(String report) {
    byte[] body =
        http.get()
            .uri("/api/v1/reports" + report)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared()
        .readTree(new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8));
  }

  /** One metric of a summary. */
  public JsonNode metric(String filters, String name) {
    for (JsonNode metric : get("/summary?" + filters).path("metrics")) {
      if (metric.path("metric").asString().equals(name)) {
        return metric;
      }
    }
    throw new AssertionError("no metric " + name);
  }
}
