package fi.vuoro.web;

import fi.vuoro.settings.Limits;
import fi.vuoro.settings.Settings;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** How often anybody may start conversations and send to them. */
@Component
@Order(FilterOrder.RATES)
final class ChatLimits implements WebFilter {

  private static final PathPattern START =
      PathPatternParser.defaultInstance.parse("/chat/v1/flows/{flow}/conversations");
  private static final PathPattern SEND =
      PathPatternParser.defaultInstance.parse("/chat/v1/conversations/{id}/{what}");

  private final RateLimit starts;
  private final RateLimit messages;
  private final RateLimit senders;

  ChatLimits(Settings settings) {
    Limits limits = settings.limits();
    starts = new RateLimit(limits.startsPerMinute());
    messages = new RateLimit(limits.messagesPerMinute());
    senders = new RateLimit(limits.messagesPerMinuteFromAddress());
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
      count(exchange.getRequest());
    }
    return chain.filter(exchange);
  }

  private void count(ServerHttpRequest request) {
    PathContainer path = request.getPath().pathWithinApplication();
    if (START.matches(path)) {
      starts.use(ClientAddress.of(request));
      return;
    }
    PathPattern.PathMatchInfo send = SEND.matchAndExtract(path);
    if (send != null) {
      Map<String, String> names = send.getUriVariables();
      senders.use(ClientAddress.of(request));
      messages.use(String.valueOf(names.get("id")));
    }
  }
}
