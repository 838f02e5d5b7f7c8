package fi.vuoro.web;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes the description of the API away from the event loops: it reads class files. */
@Component
@Order(FilterOrder.BODY)
final class ApiDescription implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!exchange.getRequest().getPath().value().startsWith("/v3/")) {
      return chain.filter(exchange);
    }
    return chain.filter(inEnglish(exchange)).subscribeOn(Schedulers.boundedElastic());
  }

  /** A description would be made and kept for each language that anybody asks for. */
  private static ServerWebExchange inEnglish(ServerWebExchange exchange) {
    return exchange
        .mutate()
        .request(request -> request.header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
        .build();
  }
}
