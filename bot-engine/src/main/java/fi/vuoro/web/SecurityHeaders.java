package fi.vuoro.web;

import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The headers that keep browsers careful, on every answer that has not set its own: nothing may
 * run, or be framed.
 */
@Component
@Order(FilterOrder.HEADERS)
final class SecurityHeaders implements WebFilter {

  static final String POLICY = "Content-Security-Policy";
  static final String FRAME = "X-Frame-Options";
  static final String RESOURCE = "Cross-Origin-Resource-Policy";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange
        .getResponse()
        .beforeCommit(
            () ->
                Mono.fromRunnable(
                    () -> complete(exchange.getRequest(), exchange.getResponse().getHeaders())));
    return chain.filter(exchange);
  }

  private static void complete(ServerHttpRequest request, HttpHeaders headers) {
    // A page that is framed by others' sites has set its own policy, which says by whom.
    if (!headers.containsHeader(POLICY)) {
      headers.set(
          POLICY,
          "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
      headers.set(FRAME, "DENY");
    }
    absent(headers, RESOURCE, "same-origin");
    absent(headers, HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if ("https".equals(request.getURI().getScheme())) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  private static void absent(
      HttpHeaders headers, String name, @org.jspecify.annotations.Nullable String value) {
    if (!headers.containsHeader(name)) {
      headers.set(name, value);
    }
  }
}
