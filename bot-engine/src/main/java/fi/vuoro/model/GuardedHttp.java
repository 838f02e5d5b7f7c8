package fi.vuoro.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import fi.vuoro.model.Unanswered.Reason;
import fi.vuoro.settings.ModelSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Calls one address and no other, follows nowhere, and reads no more than it may. It works on the
 * thread that calls it; interrupting that thread ends the call.
 */
final class GuardedHttp implements HttpClient {
  private final URI home;
  private final Duration time;
  private final long most;
  private final java.net.http.HttpClient http;

  private GuardedHttp(URI home, Duration time, long most) {
    this.home = home;
    this.time = time;
    this.most = most;
    this.http =
        java.net.http.HttpClient.newBuilder()
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(time)
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          http.send(guarded(request), BodyHandlers.ofInputStream());
      try (InputStream body = new Bounded(response.body(), most)) {
        if (response.statusCode() / 100 != 2) {
          throw new Unanswered(reason(response.statusCode()));
        }
        return SuccessfulHttpResponse.builder()
            .statusCode(response.statusCode())
            .headers(response.headers().map())
            .body(new String(body.readAllBytes(), StandardCharsets.UTF_8))
            .build();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unanswered(Reason.SLOW);
    } catch (java.net.http.HttpTimeoutException slow) {
      throw new Unanswered(Reason.SLOW);
    } catch (IOException broken) {
      throw new Unanswered(Reason.FAILED);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      HttpResponse<InputStream> response =
          http.send(guarded(request), BodyHandlers.ofInputStream());
      try (InputStream body = new Bounded(response.body(), most)) {
        if (response.statusCode() / 100 != 2) {
          listener.onError(new Unanswered(reason(response.statusCode())));
          return;
        }
        listener.onOpen(
            SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .build());
        parser.parse(body, listener);
        listener.onClose();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      listener.onError(new Unanswered(Reason.SLOW));
    } catch (java.net.http.HttpTimeoutException slow) {
      listener.onError(new Unanswered(Reason.SLOW));
    } catch (IOException broken) {
      listener.onError(new Unanswered(Reason.FAILED));
    }
  }

  private java.net.http.HttpRequest guarded(HttpRequest request) {
    URI uri = URI.create(request.url());
    boolean isHome =
        home.getScheme().equals(uri.getScheme())
            && home.getHost().equals(uri.getHost())
            && home.getPort() == uri.getPort();
    if (!isHome) {
      throw new IllegalArgumentException("only the configured address is called");
    }
    java.net.http.HttpRequest.Builder guarded =
        java.net.http.HttpRequest.newBuilder(uri)
            .timeout(time)
            .POST(BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> guarded.header(name, value)));
    return guarded.build();
  }

  /** A redirect is a rejection: it would lead elsewhere. */
  private static Reason reason(int status) {
    if (status == 429) {
      return Reason.LIMITED;
    }
    return status >= 500 ? Reason.FAILED : Reason.REJECTED;
  }

  /** A stream that breaks off where it grows too long. */
  private static final class Bounded extends java.io.FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("too long");
      }
    }
  }

  /** Makes it, whatever LangChain4j would have set. */
  static final class Builder implements HttpClientBuilder {
    private final URI home;
    private final Duration time;
    private final long most;

    /** For a model that talks: its answer comes in events, each a few letters in much wrapping. */
    Builder(ModelSettings settings) {
      this(settings.url(), settings.time(), settings.answer().toBytes() * 50);
    }

    /**
     * @param most bytes that are read of an answer
     */
    Builder(URI home, Duration time, long most) {
      this.home = home;
      this.time = time;
      this.most = most;
    }

    @Override
    public Duration connectTimeout() {
      return time;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return time;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return new GuardedHttp(home, time, most);
    }
  }
}
