package fi.vuoro.security;

import fi.vuoro.web.ClientAddress;
import fi.vuoro.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Tells who makes a request: by the {@code Authorization} header if there is one, and only else by
 * the session. Users are read anew for each request, so that a changed role or password counts at
 * once.
 */
@Component
final class Callers implements ServerSecurityContextRepository {

  private static final String USER = "user";
  private static final String PASSWORD_VERSION = "passwordVersion";

  private final Users users;
  private final Login login;
  private final ApiKeys keys;

  Callers(Users users, Login login, ApiKeys keys) {
    this.users = users;
    this.login = login;
    this.keys = keys;
  }

  /** Nothing: a login is kept by {@link #remember}, and nothing else is. */
  @Override
  public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
    return Mono.empty();
  }

  /** Asked for several times in a request, and looked up once. */
  @Override
  public Mono<SecurityContext> load(ServerWebExchange exchange) {
    return Mono.defer(() -> caller(exchange))
        .<SecurityContext>map(caller -> new SecurityContextImpl(caller.authentication()))
        .cache();
  }

  private Mono<Caller> caller(ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return header == null
        ? exchange.getSession().flatMap(this::ofSession)
        : ofHeader(header, ClientAddress.of(exchange.getRequest()));
  }

  /** Makes this session the user's. */
  static Mono<Void> remember(WebSession session, User user) {
    session.start();
    session.getAttributes().put(USER, user.name());
    session.getAttributes().put(PASSWORD_VERSION, user.passwordVersion());
    return session.changeSessionId();
  }

  private Mono<Caller> ofSession(WebSession session) {
    if (!(session.getAttribute(USER) instanceof String name)
        || !(session.getAttribute(PASSWORD_VERSION) instanceof Number version)) {
      return Mono.empty();
    }
    return users
        .byName(name)
        .filter(user -> !user.disabled() && user.passwordVersion() == version.longValue())
        .map(User::caller);
  }

  private Mono<Caller> ofHeader(String header, String address) {
    int space = header.indexOf(' ');
    String scheme = space < 0 ? header : header.substring(0, space);
    String credentials = space < 0 ? "" : header.substring(space + 1).strip();
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "basic" -> ofBasic(credentials, address);
      case "bearer" -> keys.caller(credentials).switchIfEmpty(refused());
      default -> refused();
    };
  }

  private Mono<Caller> ofBasic(String credentials, String address) {
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? refused()
          : login
              .user(pair.substring(0, colon), pair.substring(colon + 1), address)
              .map(User::caller);
    } catch (IllegalArgumentException e) {
      return refused();
    }
  }

  private static Mono<Caller> refused() {
    return Mono.error(
        () ->
            new Problem(
                    HttpStatus.UNAUTHORIZED,
                    "wrong-credentials",
                    "The Authorization header holds no credentials that are known here.")
                .at("header Authorization")
                .remedy(
                    "Send Basic with a user's name and password, or Bearer with an API key (vk_...)."));
  }
}
