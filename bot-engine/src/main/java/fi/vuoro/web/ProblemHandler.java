package fi.vuoro.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Answers every error as {@code application/problem+json}, before the framework answers it in its
 * own way.
 */
@Component
@Order(-2)
public final class ProblemHandler implements WebExceptionHandler {

  private static final int LONGEST_PATH = 200;
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private final ServerResponse.Context context;

  ProblemHandler(ServerCodecConfigurer codecs) {
    this.context = new Writers(codecs.getWriters());
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(error);
    }
    Problem problem = Problems.of(error);
    return write(exchange, problem == null ? ours(error) : problem);
  }

  /** Writes the problem as the answer to this request. */
  public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
    Map<String, Object> body = problem.body(address(exchange.getRequest()));
    return ServerResponse.status(problem.status())
        .headers(headers -> headers.putAll(problem.headers()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyValue(body)
        .flatMap(response -> response.writeTo(exchange, context));
  }

  /** Where a problem is that has no nearer place: what was called, without what may be long. */
  private static String address(ServerHttpRequest request) {
    String path = request.getPath().value();
    return request.getMethod()
        + " "
        + (path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...");
  }

  /** Logs where it happened, not the exception's text, which may hold what a customer wrote. */
  private static Problem ours(Throwable error) {
    String incident = UUID.randomUUID().toString();
    LOG.error("Unexpected error {}", incident, new Silent(error));
    return new Problem(
            HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side.")
        .remedy("Tell whoever runs this installation the incident number.")
        .with("incident", incident);
  }

  /** The types and places of an exception and its causes, without their texts. */
  private static final class Silent extends RuntimeException {

    private static final long serialVersionUID = 1;

    Silent(Throwable error) {
      super(
          error.getClass().getName(),
          error.getCause() == null ? null : new Silent(error.getCause()),
          false,
          true);
      setStackTrace(error.getStackTrace());
    }
  }

  private record Writers(List<HttpMessageWriter<?>> messageWriters)
      implements ServerResponse.Context {

    @Override
    public List<ViewResolver> viewResolvers() {
      return List.of();
    }
  }
}
