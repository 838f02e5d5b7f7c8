package fi.vuoro.channel.http;

import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Delivery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * The way to a channel's servers: requests that end within a time and a size, and what became of
 * them. It blocks. Nothing that it tells holds an address, a header or a body.
 */
public final class Wire {
  /** How long a whole exchange may take, the answer read to its end. */
  public static final Duration PATIENCE = Duration.ofSeconds(8);

  /** How long a file may take to come. */
  private static final Duration FILE_PATIENCE = Duration.ofSeconds(60);

  /** Most bytes of an answer that is not a file. */
  private static final int MOST = 1_000_000;

  private final HttpClient http;
  private final InstantSource clock;

  /** The way from these surroundings. */
  public Wire(Surroundings around) {
    this.http = around.http();
    this.clock = around.clock();
  }

  /** What a channel's own answer means, be its status what it may. */
  @FunctionalInterface
  public interface Understanding {
    /** What became of the piece; {@link Answer#delivery} where the channel doesn't say better. */
    Delivery of(Answer answer);
  }

  /** Sends something to a customer: once, whatever comes of it. */
  public Delivery send(HttpRequest request, Understanding understanding) {
    try {
      return understanding.of(ask(request));
    } catch (IOException e) {
      return new Delivery.Later(null, mayHaveArrived(e), "No answer: " + told(e) + ".");
    }
  }

  /**
   * Asks something that has an answer.
   *
   * @throws IOException when there was none in time, or too large a one
   */
  public Answer ask(HttpRequest request) throws IOException {
    return ask(request, PATIENCE);
  }

  /**
   * Asks something whose answer may take as long as this.
   *
   * @throws IOException when there was none in time, or too large a one
   */
  public Answer ask(HttpRequest request, Duration patience) throws IOException {
    HttpResponse<byte[]> response = exchange(request, MOST, patience);
    return new Answer(
        response.statusCode(), response.headers(), Bounded.text(response.body()), clock.instant());
  }

  /**
   * Fetches a file.
   *
   * @throws IOException when it doesn't come, or is longer than so many bytes
   */
  public InputStream fetch(HttpRequest request, int most) throws IOException {
    return fetch(request, most, elsewhere -> Optional.empty());
  }

  /** Where a file is to be fetched that isn't where it was asked for; empty for nowhere. */
  @FunctionalInterface
  public interface Onwards {
    /** The request that may be made there: with our secrets only where they belong. */
    Optional<HttpRequest> to(URI address);
  }

  /**
   * Fetches a file that may be kept elsewhere, one step away.
   *
   * @throws IOException when it doesn't come, or is longer than so many bytes
   */
  public InputStream fetch(HttpRequest request, int most, Onwards onwards) throws IOException {
    HttpResponse<byte[]> response = exchange(request, most, FILE_PATIENCE);
    Optional<HttpRequest> next = moved(response).flatMap(onwards::to);
    if (next.isPresent()) {
      response = exchange(next.get(), most, FILE_PATIENCE);
    }
    if (response.statusCode() != 200) {
      throw new IOException("The file was not given: HTTP " + response.statusCode() + ".");
    }
    return new ByteArrayInputStream(response.body());
  }

  private static Optional<URI> moved(HttpResponse<byte[]> response) {
    try {
      return response.statusCode() >= 300 && response.statusCode() < 400
          ? response.headers().firstValue("Location").map(response.uri()::resolve)
          : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, int most, Duration patience)
      throws IOException {
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(request, head -> new Bounded(most));
    try {
      return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new HttpTimeoutException("not within " + patience.toSeconds() + " s");
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private static boolean mayHaveArrived(IOException e) {
    return !(e instanceof ConnectException
        || e instanceof HttpConnectTimeoutException
        || e instanceof UnknownHostException
        || e instanceof SSLHandshakeException
        || e.getCause() instanceof UnresolvedAddressException);
  }

  /** The kind of failure alone: messages of exceptions hold hosts and addresses. */
  private static String told(IOException e) {
    return switch (e) {
      case HttpConnectTimeoutException timeout -> "could not connect in time";
      case HttpTimeoutException timeout -> "none in time";
      case ConnectException refused -> "could not connect";
      case UnknownHostException unknown -> "the host is unknown";
      case SSLHandshakeException tls -> "no secure connection";
      default -> "the connection broke";
    };
  }
}
