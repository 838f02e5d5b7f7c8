package fi.vuoro.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document from which others learn the API. */
@RunningVuoro
class OpenApiTest {

  @LocalServerPort int port;

  private JsonNode document() {
    byte[] body =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            // It is made at the first call, from all classes.
            .responseTimeout(Duration.ofMinutes(1))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4_000_000))
            .build()
            .get()
            .uri("/v3/api-docs")
            .headers(headers -> headers.setBasicAuth("admin", RunningVuoro.PASSWORD))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body);
  }

  @Test
  void everyCallSaysInASentenceWhatItDoes() {
    List<String> calls = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    document()
        .path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, call) -> {
                      calls.add(method + " " + path);
                      if (call.path("summary").asString("").isBlank()) {
                        silent.add(method + " " + path);
                      }
                    }));

    assertThat(calls).contains("post /chat/v1/preferences/codes/check").hasSizeGreaterThan(30);
    assertThat(silent).isEmpty();
  }
}
