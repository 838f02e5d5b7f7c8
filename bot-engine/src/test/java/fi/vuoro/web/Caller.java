package fi.vuoro.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client that keeps its connection and notes every answer that is not as it should be. */
final class Caller {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> complaints = new ArrayList<>();
  private final int port;

  Caller(int port) {
    this.port = port;
  }

  static String basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  HttpResponse<String> json(String method, String path, @Nullable String access, String body) {
    return call(method, path, access, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> get(String path, @Nullable String access) {
    return call("GET", path, access, "application/json", new byte[0]);
  }

  HttpResponse<String> call(
      String method, String path, @Nullable String access, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (access != null) {
      request.header("Authorization", access);
    }
    String what =
        method
            + " "
            + shortened(path)
            + " "
            + shortened(new String(body, StandardCharsets.UTF_8).strip());
    try {
      HttpResponse<String> answer = send(request.build());
      judge(what, answer);
      return answer;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(what, e);
    }
  }

  /**
   * After an answer that came before the whole body was sent the server may close the connection;
   * like a browser, whoever meets that tries once more.
   */
  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (HttpTimeoutException late) {
      throw late;
    } catch (IOException closed) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private void judge(String what, HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean told =
        status < 400
            || (answer
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith("application/problem+json")
                && BadInputTest.isProblem(answer.body()));
    if (status >= 500 || !told) {
      complaints.add(what + " -> " + status + " " + shortened(answer.body()));
    }
  }

  /** What was wrong with the answers. */
  List<String> complaints() {
    return complaints;
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
