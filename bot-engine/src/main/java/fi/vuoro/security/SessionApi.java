package fi.vuoro.security;

import fi.vuoro.web.ClientAddress;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Logging in, logging out, and who one is. */
@RestController
@RequestMapping("/api/v1/session")
class SessionApi {

  private final Login login;

  SessionApi(Login login) {
    this.login = login;
  }

  record Credentials(@Nullable String name, @Nullable String password) {}

  record Who(String name, String role, String language) {

    static Who of(Caller caller) {
      return new Who(caller.name(), caller.role().word(), caller.language());
    }
  }

  /** Also sets the cookie with the CSRF token, which the login itself needs. */
  @Operation(summary = "Who is logged in; sets the cookie with the CSRF token")
  @GetMapping
  Mono<Who> whoami(@AuthenticationPrincipal @Nullable Caller caller, ServerWebExchange exchange) {
    return csrfCookie(exchange)
        .then(caller == null ? Mono.error(notLoggedIn()) : Mono.just(Who.of(caller)));
  }

  @Operation(summary = "Logs in")
  @PostMapping
  Mono<Who> login(
      @RequestBody Credentials credentials, WebSession session, ServerWebExchange exchange) {
    if (credentials.name() == null || credentials.password() == null) {
      return Mono.error(
          Problem.invalid("Name and password are needed.")
              .at(credentials.name() == null ? "/name" : "/password")
              .remedy("Send {\"name\": ..., \"password\": ...}."));
    }
    return login
        .user(credentials.name(), credentials.password(), ClientAddress.of(exchange.getRequest()))
        .flatMap(user -> Callers.remember(session, user).thenReturn(Who.of(user.caller())));
  }

  @Operation(summary = "Logs out")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> logout(WebSession session) {
    return session.invalidate();
  }

  /** The token is made, and its cookie set, when it is first asked for. */
  private static Mono<Void> csrfCookie(ServerWebExchange exchange) {
    Object token = exchange.getAttribute(CsrfToken.class.getName());
    return token instanceof Mono<?> made ? made.then() : Mono.empty();
  }

  private static Problem notLoggedIn() {
    return new Problem(HttpStatus.UNAUTHORIZED, "not-logged-in", "Nobody is logged in.")
        .remedy("Send name and password to POST /api/v1/session.");
  }
}
