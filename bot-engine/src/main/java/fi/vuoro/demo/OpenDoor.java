package fi.vuoro.demo;

import org.springframework.core.Ordered;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Nobody logs in to the demo's page: it holds nothing of anybody, and only this machine sees it.
 */
final class OpenDoor implements SecurityWebFilterChain, Ordered {
  @Override
  public Mono<Boolean> matches(ServerWebExchange exchange) {
    return ServerWebExchangeMatchers.pathMatchers("/demo/**")
        .matches(exchange)
        .map(result -> result.isMatch());
  }

  @Override
  public Flux<WebFilter> getWebFilters() {
    return Flux.just((exchange, chain) -> chain.filter(exchange));
  }

  @Override
  public int getOrder() {
    return 0;
  }
}
