package fi.vuoro.web;

import fi.vuoro.settings.Limits;
import fi.vuoro.settings.Settings;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stops reading a body where it becomes larger than its address takes, whether its length was
 * announced or not.
 */
@Component
@Order(FilterOrder.BODY)
final class BodyLimit implements WebFilter {

  private final Limits limits;

  BodyLimit(Settings settings) {
    this.limits = settings.limits();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    long most = most(request.getPath().value());
    if (request.getHeaders().getContentLength() > most) {
      return Mono.error(Problems.tooLarge());
    }
    return chain.filter(exchange.mutate().request(new Counting(request, most)).build());
  }

  private long most(String path) {
    if (!path.startsWith("/chat/")) {
      return limits.body().toBytes();
    }
    return (path.endsWith("/files") ? limits.file() : limits.chatBody()).toBytes();
  }

  private static final class Counting extends ServerHttpRequestDecorator {

    private final long most;

    Counting(ServerHttpRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      AtomicLong read = new AtomicLong();
      return super.getBody()
          .handle(
              (buffer, sink) -> {
                if (read.addAndGet(buffer.readableByteCount()) > most) {
                  DataBufferUtils.release(buffer);
                  sink.error(Problems.tooLarge());
                } else {
                  sink.next(buffer);
                }
              });
    }
  }
}
