package fi.vuoro.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import fi.vuoro.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningVuoro
class LoginTest {

  private static final String SESSION = "vuoro-session";
  private static final String CSRF = "XSRF-TOKEN";

  @LocalServerPort int port;
  @Autowired Store store;
  private WebTestClient http = WebTestClient.bindToServer().build();

  @BeforeEach
  void a_client() {
    http = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void a_login_gives_a_cookie_that_scripts_and_other_sites_do_not_get() {
    ResponseCookie cookie = loggedIn();

    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
    whoami(cookie.getValue())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("admin")
        .jsonPath("$.role")
        .isEqualTo("admin");
  }

  @Test
  void a_session_id_chosen_by_somebody_else_is_not_taken_over() {
    String csrf = csrf();

    ResponseCookie cookie =
        login(RunningVuoro.PASSWORD, csrf, Map.of(SESSION, "chosen-by-an-attacker"));

    assertThat(cookie.getValue()).isNotEqualTo("chosen-by-an-attacker");
    whoami("chosen-by-an-attacker").expectStatus().isUnauthorized();
  }

  @Test
  void logging_in_again_ends_the_earlier_session() {
    ResponseCookie first = loggedIn();

    ResponseCookie second = login(RunningVuoro.PASSWORD, csrf(), Map.of(SESSION, first.getValue()));

    assertThat(second.getValue()).isNotEqualTo(first.getValue());
    whoami(first.getValue()).expectStatus().isUnauthorized();
    whoami(second.getValue()).expectStatus().isOk();
  }

  @Test
  void the_store_holds_no_session_id() {
    ResponseCookie cookie = loggedIn();

    String everything = String.valueOf(store.documents("sessions").all().collectList().block());

    assertThat(everything).contains("admin").doesNotContain(cookie.getValue());
  }

  @Test
  void a_logout_ends_the_session() {
    String session = loggedIn().getValue();
    String csrf = csrf();

    http.delete()
        .uri("/api/v1/session")
        .cookie(SESSION, session)
        .cookie(CSRF, csrf)
        .header("X-XSRF-TOKEN", csrf)
        .exchange()
        .expectStatus()
        .isNoContent();

    whoami(session).expectStatus().isUnauthorized();
  }

  @Test
  void a_change_by_session_needs_the_csrf_token() {
    String session = loggedIn().getValue();

    http.post()
        .uri("/api/v1/api-keys")
        .cookie(SESSION, session)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("name", "crm", "role", "researcher"))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("csrf-token-missing");
  }

  @Test
  void with_the_csrf_token_a_session_may_change_things() {
    String session = loggedIn().getValue();
    String csrf = csrf();

    http.post()
        .uri("/api/v1/api-keys")
        .cookie(SESSION, session)
        .cookie(CSRF, csrf)
        .header("X-XSRF-TOKEN", csrf)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("name", "crm", "role", "researcher"))
        .exchange()
        .expectStatus()
        .isCreated();
  }

  @Test
  void a_login_itself_needs_the_csrf_token() {
    http.post()
        .uri("/api/v1/session")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("name", "admin", "password", RunningVuoro.PASSWORD))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectCookie()
        .doesNotExist(SESSION);
  }

  @Test
  void a_wrong_password_is_refused_without_a_cookie() {
    String csrf = csrf();

    http.post()
        .uri("/api/v1/session")
        .cookie(CSRF, csrf)
        .header("X-XSRF-TOKEN", csrf)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("name", "admin", "password", "wrong"))
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectCookie()
        .doesNotExist(SESSION)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("wrong-login");
  }

  @Test
  void basic_credentials_need_no_csrf_token() {
    String name = newUser("manager");

    http.get()
        .uri("/api/v1/session")
        .headers(h -> h.setBasicAuth(name, "first password"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectCookie()
        .doesNotExist(SESSION)
        .expectBody()
        .jsonPath("$.role")
        .isEqualTo("manager")
        .jsonPath("$.language")
        .isEqualTo("fi");
  }

  @Test
  void an_unknown_caller_is_not_asked_for_basic_credentials() {
    http.get()
        .uri("/api/v1/users")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .value(HttpHeaders.WWW_AUTHENTICATE, v -> assertThat(v).doesNotContain("Basic"));
  }

  @Test
  void credentials_of_another_kind_do_not_fall_back_to_the_session() {
    http.get()
        .uri("/api/v1/users")
        .cookie(SESSION, loggedIn().getValue())
        .header("Authorization", "Digest x")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void a_role_may_do_only_what_it_may() {
    String name = newUser("agent");

    http.get()
        .uri("/api/v1/users")
        .headers(h -> h.setBasicAuth(name, "first password"))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("not-allowed");
  }

  @Test
  void a_new_password_ends_sessions_and_the_old_password_at_once() {
    String name = newUser("researcher");
    String csrf = csrf();
    String session = login(name, "first password", csrf, Map.of()).getValue();

    http.patch()
        .uri("/api/v1/users/" + name)
        .headers(LoginTest::admin)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("password", "second password"))
        .exchange()
        .expectStatus()
        .isOk();

    whoami(session).expectStatus().isUnauthorized();
    http.get()
        .uri("/api/v1/session")
        .headers(h -> h.setBasicAuth(name, "first password"))
        .exchange()
        .expectStatus()
        .isUnauthorized();
    http.get()
        .uri("/api/v1/session")
        .headers(h -> h.setBasicAuth(name, "second password"))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void a_disabled_user_is_out_at_once() {
    String name = newUser("researcher");
    String session = login(name, "first password", csrf(), Map.of()).getValue();

    http.patch()
        .uri("/api/v1/users/" + name)
        .headers(LoginTest::admin)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("disabled", true))
        .exchange()
        .expectStatus()
        .isOk();

    whoami(session).expectStatus().isUnauthorized();
    http.get()
        .uri("/api/v1/session")
        .headers(h -> h.setBasicAuth(name, "first password"))
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void administrators_cannot_lock_themselves_out() {
    http.patch()
        .uri("/api/v1/users/admin")
        .headers(LoginTest::admin)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("role", "agent"))
        .exchange()
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void an_api_key_works_without_csrf_and_only_its_hash_is_kept() {
    Map<?, ?> issued = issued("reports");
    String key = String.valueOf(issued.get("key"));

    http.get()
        .uri("/api/v1/session")
        .headers(h -> h.setBearerAuth(key))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("key:reports")
        .jsonPath("$.role")
        .isEqualTo("manager");
    assertThat(key).startsWith("vk_").hasSize(3 + 43);
    assertThat(String.valueOf(store.documents("apiKeys").all().collectList().block()))
        .contains("reports")
        .doesNotContain(key)
        .doesNotContain(key.substring(3));
  }

  @Test
  void a_revoked_api_key_is_refused() {
    Map<?, ?> issued = issued("old");

    http.delete()
        .uri("/api/v1/api-keys/" + issued.get("id"))
        .headers(LoginTest::admin)
        .exchange()
        .expectStatus()
        .isNoContent();

    http.get()
        .uri("/api/v1/session")
        .headers(h -> h.setBearerAuth(String.valueOf(issued.get("key"))))
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void the_list_of_keys_shows_no_key() {
    issued("listed");

    http.get()
        .uri("/api/v1/api-keys")
        .headers(LoginTest::admin)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("listed").doesNotContain("vk_"));
  }

  private Map<?, ?> issued(String name) {
    return Objects.requireNonNull(
        http.post()
            .uri("/api/v1/api-keys")
            .headers(LoginTest::admin)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(Map.of("name", name, "role", "manager"))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody());
  }

  private String newUser(String role) {
    String name = "user-" + UUID.randomUUID();
    http.post()
        .uri("/api/v1/users")
        .headers(LoginTest::admin)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(
            Map.of("name", name, "password", "first password", "role", role, "language", "fi"))
        .exchange()
        .expectStatus()
        .isCreated();
    return name;
  }

  private static void admin(HttpHeaders headers) {
    headers.setBasicAuth("admin", RunningVuoro.PASSWORD);
  }

  private ResponseCookie loggedIn() {
    return login(RunningVuoro.PASSWORD, csrf(), Map.of());
  }

  private ResponseCookie login(String password, String csrf, Map<String, String> cookies) {
    return login("admin", password, csrf, cookies);
  }

  private ResponseCookie login(
      String name, String password, String csrf, Map<String, String> cookies) {
    EntityExchangeResult<byte[]> result =
        http.post()
            .uri("/api/v1/session")
            .cookie(CSRF, csrf)
            .header("X-XSRF-TOKEN", csrf)
            .cookies(all -> cookies.forEach(all::add))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(Map.of("name", name, "password", password))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult();
    List<ResponseCookie> set = Objects.requireNonNull(result.getResponseCookies().get(SESSION));
    return set.get(set.size() - 1);
  }

  private WebTestClient.ResponseSpec whoami(String session) {
    return http.get().uri("/api/v1/session").cookie(SESSION, session).exchange();
  }

  private String csrf() {
    return Objects.requireNonNull(
            http.get()
                .uri("/api/v1/session")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .returnResult()
                .getResponseCookies()
                .getFirst(CSRF))
        .getValue();
  }
}
