package fi.vuoro.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service behind a proxy of its own, which says who calls and how. */
@RunningVuoro
@TestPropertySource(
    properties = {
      "vuoro.proxies=127.0.0.1",
      "vuoro.limits.starts-per-minute=2",
      "vuoro.limits.messages-per-minute-from-address=3"
    })
class BehindProxyTest {

  @LocalServerPort int port;
  private WebTestClient http = WebTestClient.bindToServer().build();

  @BeforeEach
  void a_client() {
    http = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void cookies_are_secure_where_the_client_came_by_https() {
    assertThat(csrfIsSecure("https")).isTrue();
    assertThat(csrfIsSecure("http")).isFalse();
  }

  private boolean csrfIsSecure(String scheme) {
    return Objects.requireNonNull(
            http.get()
                .uri("/api/v1/session")
                .header("X-Forwarded-For", "203.0.113.5")
                .header("X-Forwarded-Proto", scheme)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseCookies()
                .getFirst("XSRF-TOKEN"))
        .isSecure();
  }

  @Test
  void the_cookie_of_a_session_is_secure_too() {
    String csrf =
        Objects.requireNonNull(
                http.get()
                    .uri("/api/v1/session")
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getResponseCookies()
                    .getFirst("XSRF-TOKEN"))
            .getValue();

    http.post()
        .uri("/api/v1/session")
        .header("X-Forwarded-Proto", "https")
        .header("X-XSRF-TOKEN", csrf)
        .cookie("XSRF-TOKEN", csrf)
        .bodyValue(Map.of("name", "admin", "password", RunningVuoro.PASSWORD))
        .exchange()
        .expectStatus()
        .isOk()
        .expectCookie()
        .secure("vuoro-session", true);
  }

  @Test
  void each_client_behind_the_proxy_may_start_as_often_as_any() {
    for (int i = 0; i < 2; i++) {
      assertThat(start("203.0.113.1")).isNotEqualTo(429);
    }

    assertThat(start("203.0.113.1")).isEqualTo(429);
    assertThat(start("203.0.113.2")).isNotEqualTo(429);
    assertThat(start("203.0.113.9, 203.0.113.1")).isEqualTo(429);
  }

  private int start(String client) {
    return post("/chat/v1/flows/none/conversations", client);
  }

  @Test
  void messages_of_one_client_to_all_conversations_are_counted_together() {
    for (int i = 0; i < 3; i++) {
      assertThat(send("conversation" + i, "203.0.113.3")).isNotEqualTo(429);
    }

    assertThat(send("another", "203.0.113.3")).isEqualTo(429);
    assertThat(send("another", "203.0.113.4")).isNotEqualTo(429);
  }

  private int send(String conversation, String client) {
    return post("/chat/v1/conversations/" + conversation + "/messages", client);
  }

  private int post(String address, String client) {
    return http.post()
        .uri(address)
        .header("X-Forwarded-For", client)
        .bodyValue(Map.of())
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }
}
