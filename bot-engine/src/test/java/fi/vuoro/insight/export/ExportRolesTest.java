package fi.vuoro.insight.export;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import fi.vuoro.insight.report.ReportClient;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may read single answers, and who figures of groups alone. */
@RunningVuoro
class ExportRolesTest {

  @LocalServerPort private int port;

  @BeforeEach
  void published() {
    new ReportClient(port).publish("roles");
  }

  @ParameterizedTest
  @CsvSource({
    "admin,      200, 200",
    "researcher, 200, 200",
    "manager,    200, 403",
    "agent,      403, 403",
  })
  void managers_read_reports_and_researchers_single_answers_too(
      String role, int reports, int answers) {
    String key = key(role);

    assertThat(status(key, "/api/v1/reports/summary?flow=roles")).isEqualTo(reports);
    for (String format : new String[] {"json", "ndjson", "csv"}) {
      assertThat(status(key, "/api/v1/answers?flow=roles&format=" + format)).isEqualTo(answers);
    }
  }

  @Test
  void a_manager_is_told_what_to_do_about_it() {
    client()
        .get()
        .uri("/api/v1/answers")
        .headers(headers -> headers.setBearerAuth(key("manager")))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.where")
        .isEqualTo("GET /api/v1/answers")
        .jsonPath("$.remedy")
        .isEqualTo("Ask an administrator for the role that may.");
  }

  private int status(String key, String address) {
    return client()
        .get()
        .uri(address)
        .headers(headers -> headers.setBearerAuth(key))
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  private String key(String role) {
    Map<String, Object> issued =
        Objects.requireNonNull(
            client()
                .post()
                .uri("/api/v1/api-keys")
                .headers(headers -> headers.setBasicAuth("admin", RunningVuoro.PASSWORD))
                .bodyValue(Map.of("name", "a " + role, "role", role))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    return String.valueOf(issued.get("key"));
  }

  private WebTestClient client() {
    return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }
}
