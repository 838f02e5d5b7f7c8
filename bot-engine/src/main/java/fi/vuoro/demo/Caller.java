package fi.vuoro.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Calls the service at {@code /channels/<name>}, as the channels' servers do. */
final class Caller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Caller.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final IntSupplier port;

  /**
   * @param port of the service, once it listens
   */
  Caller(IntSupplier port) {
    this.port = port;
  }

  /** Where the service is called. */
  String address(String channel) {
    return "http://127.0.0.1:" + port.getAsInt() + "/channels/" + channel;
  }

  /** Posts something; whether the service took it. */
  Mono<Boolean> post(String channel, String mediaType, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(channel)))
            .timeout(PATIENCE)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return Mono.fromFuture(() -> http.sendAsync(request.build(), BodyHandlers.discarding()))
        .map(answer -> taken(channel, answer.statusCode()))
        .onErrorReturn(false);
  }

  private static boolean taken(String channel, int status) {
    if (status >= 300) {
      LOG.warn("The service answered a call of {} with {}", channel, status);
    }
    return status < 300;
  }

  /** The fields of a form as it is posted. */
  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
