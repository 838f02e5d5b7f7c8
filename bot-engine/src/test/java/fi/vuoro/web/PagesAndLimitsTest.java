package fi.vuoro.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningVuoro
@TestPropertySource(
    properties = {
      "vuoro.sites=https://shop.example",
      "vuoro.base-url=https://chat.example",
      "vuoro.limits.starts-per-minute=3",
      "vuoro.limits.messages-per-minute=4",
      "vuoro.limits.failed-logins-per-minute=10"
    })
class PagesAndLimitsTest {

  private static final String COMMON =
      "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; ";
  private static final Pattern NONCE = Pattern.compile("style-src 'self' 'nonce-([^']+)'");

  @LocalServerPort int port;
  private WebTestClient http = WebTestClient.bindToServer().build();

  @BeforeEach
  void a_client() {
    http = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void the_studio_has_a_fresh_nonce_each_time_and_is_never_framed() {
    EntityExchangeResult<String> first = page("/studio/");
    EntityExchangeResult<String> second = page("/studio/flows/nps");

    String nonce = nonce(first);
    assertThat(nonce).isNotEqualTo(nonce(second)).hasSizeGreaterThanOrEqualTo(22);
    assertThat(first.getResponseBody()).contains("content=\"" + nonce + "\"");
    assertThat(policy(first))
        .isEqualTo(COMMON + "style-src 'self' 'nonce-" + nonce + "'; frame-ancestors 'none'");
    assertThat(first.getResponseHeaders().getFirst("X-Frame-Options")).isEqualTo("DENY");
    assertThat(first.getResponseHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void the_hosted_chat_may_be_framed_by_listed_sites_only() {
    EntityExchangeResult<String> chat = page("/c/transactional-nps");

    assertThat(policy(chat))
        .isEqualTo(COMMON + "style-src 'self'; frame-ancestors 'self' https://shop.example");
    assertThat(chat.getResponseHeaders().containsHeader("X-Frame-Options")).isFalse();
    assertThat(chat.getResponseCookies()).isEmpty();
  }

  @Test
  void the_page_of_preferences_is_framed_by_nobody() {
    EntityExchangeResult<String> preferences = page("/preferences");

    assertThat(policy(preferences)).isEqualTo(COMMON + "style-src 'self'; frame-ancestors 'none'");
    assertThat(preferences.getResponseHeaders().getFirst("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void the_widget_may_be_loaded_by_other_sites() {
    http.get()
        .uri("/widget.js")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Cross-Origin-Resource-Policy", "cross-origin")
        .expectHeader()
        .contentType("text/javascript;charset=UTF-8");
  }

  @Test
  void an_editor_reads_the_schema_of_flows_without_a_login() {
    http.get()
        .uri("/schema/flow.schema.json")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.$defs.questionType.enum")
        .value(types -> assertThat(types.toString()).contains("nps", "ranking"));
  }

  @Test
  void an_editor_reads_the_schema_of_what_is_known_without_a_login() {
    http.get()
        .uri("/schema/knowledge.schema.json")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.$defs.entry.required")
        .value(keys -> assertThat(keys.toString()).contains("questions", "answer"));
  }

  @Test
  void the_start_page_leads_to_the_studio() {
    http.get().uri("/").exchange().expectStatus().isFound().expectHeader().location("/studio/");
  }

  @Test
  void files_named_by_their_content_are_kept_for_ever() {
    Matcher asset =
        Pattern.compile("/studio/assets/[^\"]+\\.js")
            .matcher(String.valueOf(page("/studio/").getResponseBody()));
    assertThat(asset.find()).isTrue();

    http.get()
        .uri(asset.group())
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
  }

  @Test
  void a_listed_site_may_talk_to_the_chat() {
    preflight("https://shop.example")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://shop.example")
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
  }

  @Test
  void another_site_may_not() {
    preflight("https://evil.example")
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("site-not-allowed");
  }

  @Test
  void the_pages_of_this_installation_may_under_its_own_address() {
    preflight("https://chat.example")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://chat.example");
  }

  @Test
  void another_site_starts_nothing_even_without_asking_first() {
    http.post()
        .uri("/chat/v1/flows/transactional-nps/conversations")
        .header("Origin", "https://evil.example")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("{}")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
  }

  @Test
  void no_other_site_may_talk_to_the_management_api() {
    http.get()
        .uri("/api/v1/session")
        .header("Origin", "https://shop.example")
        .exchange()
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
  }

  @Test
  void too_many_starts_from_one_address_are_told_when_to_come_again() {
    for (int i = 0; i < 3; i++) {
      assertThat(start("203.0.113." + i)).isNotEqualTo(429);
    }

    http.post()
        .uri("/chat/v1/flows/none/conversations")
        .header("X-Forwarded-For", "203.0.113.77")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of())
        .exchange()
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .value(HttpHeaders.RETRY_AFTER, v -> assertThat(Integer.parseInt(v)).isBetween(1, 60))
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("too-many-requests");
  }

  @Test
  void too_many_messages_to_one_conversation_are_refused_and_another_goes_on() {
    for (int i = 0; i < 4; i++) {
      assertThat(message("one")).isNotEqualTo(429);
    }

    assertThat(message("one")).isEqualTo(429);
    assertThat(message("another")).isNotEqualTo(429);
  }

  @Test
  void chat_answers_set_no_cookie() {
    http.get()
        .uri("/chat/v1/conversations/none")
        .exchange()
        .expectHeader()
        .doesNotExist(HttpHeaders.SET_COOKIE);
  }

  @Test
  void guessing_a_password_is_slowed_down() {
    for (int i = 0; i < 2; i++) {
      assertThat(guess("mallory")).isEqualTo(401);
    }

    assertThat(guess("mallory")).isEqualTo(429);
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    http.post()
        .uri("/chat/v1/conversations/big/messages")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"text\":\"" + "x".repeat(70_000) + "\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("too-large");
  }

  @Test
  void a_body_that_turns_out_too_large_is_refused_too() throws IOException {
    String head =
        """
        POST /chat/v1/conversations/big/messages HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Content-Type: application/json\r
        Transfer-Encoding: chunked\r
        \r
        """;
    String chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";

    RawHttp.Answer answer = new RawHttp(port).send(head, chunk.repeat(20).getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("\"code\":\"too-large\"");
  }

  @Test
  void a_stranger_cannot_say_that_the_connection_is_secure() {
    http.get()
        .uri("/api/v1/session")
        .header("X-Forwarded-Proto", "https")
        .exchange()
        .expectCookie()
        .secure("XSRF-TOKEN", false);
  }

  @Test
  void health_is_public_and_metrics_are_not() {
    http.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    http.get()
        .uri("/actuator/health/readiness")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP");
    http.get().uri("/actuator/prometheus").exchange().expectStatus().isUnauthorized();
    http.get()
        .uri("/actuator/prometheus")
        .headers(h -> h.setBasicAuth("admin", RunningVuoro.PASSWORD))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("jvm_memory_used_bytes"));
  }

  @Test
  void the_api_describes_itself() {
    http.get()
        .uri("/v3/api-docs")
        .header("Accept-Language", "fi")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.paths['/api/v1/session'].post")
        .exists();
  }

  private int start(String claimedAddress) {
    return http.post()
        .uri("/chat/v1/flows/none/conversations")
        .header("X-Forwarded-For", claimedAddress)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of())
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private int message(String conversation) {
    return http.post()
        .uri("/chat/v1/conversations/" + conversation + "/messages")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("id", "x"))
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private int guess(String name) {
    return http.get()
        .uri("/api/v1/users")
        .headers(h -> h.setBasicAuth(name, "guess"))
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private WebTestClient.ResponseSpec preflight(String origin) {
    return http.options()
        .uri("/chat/v1/flows/nps/conversations")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type")
        .exchange();
  }

  private EntityExchangeResult<String> page(String path) {
    return http.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("text/html;charset=UTF-8")
        .expectBody(String.class)
        .returnResult();
  }

  private static String nonce(EntityExchangeResult<String> page) {
    Matcher matcher = NONCE.matcher(policy(page));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String policy(EntityExchangeResult<String> page) {
    return Objects.requireNonNull(page.getResponseHeaders().getFirst("Content-Security-Policy"));
  }
}
