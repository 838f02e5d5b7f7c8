package fi.vuoro.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token in a cookie that the studio's script reads, secure where the client came by https,
 * which behind a proxy the framework's own cookie is not.
 */
final class CsrfCookies implements ServerCsrfTokenRepository {

  private final ServerCsrfTokenRepository plain = cookie(false);
  private final ServerCsrfTokenRepository secure = cookie(true);

  private static ServerCsrfTokenRepository cookie(boolean isSecure) {
    CookieServerCsrfTokenRepository tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(isSecure));
    return tokens;
  }

  private ServerCsrfTokenRepository of(ServerWebExchange exchange) {
    return "https".equals(exchange.getRequest().getURI().getScheme()) ? secure : plain;
  }

  @Override
  public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
    return of(exchange).generateToken(exchange);
  }

  @Override
  public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
    return of(exchange).saveToken(exchange, token);
  }

  @Override
  public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
    return of(exchange).loadToken(exchange);
  }
}
