package fi.vuoro.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the chat API, at one address. */
public final class ChatApi {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI home;

  /** The API of the service at this address. */
  public ChatApi(URI home) {
    this.home = home;
  }

  /** Begins a conversation of a flow. */
  public Answer begin(String flow, Map<String, ?> opening) {
    return beginWith(flow, JSON.writeValueAsString(opening));
  }

  /** Begins a conversation with a body that need not be JSON. */
  Answer beginWith(String flow, String body) {
    return post("/chat/v1/flows/" + flow + "/conversations", null, body);
  }

  /** Sends a message. */
  public Answer send(String conversation, @Nullable String token, Map<String, ?> message) {
    return sendWith(conversation, token, JSON.writeValueAsString(message));
  }

  Answer sendWith(String conversation, @Nullable String token, String body) {
    return post("/chat/v1/conversations/" + conversation + "/messages", token, body);
  }

  /** Sends a file for a question, as a browser's form does. */
  public Answer upload(
      String conversation,
      @Nullable String token,
      String step,
      String name,
      String type,
      byte[] content) {
    String boundary = "part-" + UUID.randomUUID();
    String head =
        """
        --%1$s\r
        Content-Disposition: form-data; name="step"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="%3$s"\r
        Content-Type: %4$s\r
        \r
        """
            .formatted(boundary, step, name, type);
    return uploadWith(
        conversation,
        token,
        "multipart/form-data; boundary=" + boundary,
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(content),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
  }

  /** Sends a form that need not be right. */
  Answer uploadWith(
      String conversation, @Nullable String token, String contentType, BodyPublisher body) {
    return answer(
        request(path(conversation) + "/files", token)
            .header("Content-Type", contentType)
            .POST(body)
            .build());
  }

  /** Reads the messages after a seq. */
  public Answer show(String conversation, @Nullable String token, String after) {
    return answer(request(path(conversation) + "?after=" + after, token).GET().build());
  }

  /** Opens the stream of server-sent events after a seq; the caller closes it. */
  public HttpResponse<InputStream> stream(String conversation, @Nullable String token, long after) {
    HttpRequest.Builder request = request(path(conversation) + "/stream", token);
    if (after > 0) {
      request.header("Last-Event-ID", Long.toString(after));
    }
    return sent(
        request.header("Accept", "text/event-stream").GET().build(), BodyHandlers.ofInputStream());
  }

  private static String path(String conversation) {
    return "/chat/v1/conversations/" + conversation;
  }

  private Answer post(String path, @Nullable String token, String body) {
    return answer(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer answer(HttpRequest request) {
    HttpResponse<String> response = sent(request, BodyHandlers.ofString());
    String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode body = JSON.readTree(response.body());
    return new Answer(response.statusCode(), type, body);
  }

  private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
