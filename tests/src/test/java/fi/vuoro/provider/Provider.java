package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import fi.vuoro.respondents.SetClock;
import fi.vuoro.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** A service with one channel on, that channel's servers, and simulated time. */
final class Provider implements AutoCloseable {
  static final String FLOW = "first-contact-resolution";

  private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String channel;
  private final SetClock clock = new SetClock(NOON);
  private final HttpClient http = HttpClient.newHttpClient();
  private final WireMockServer server;
  private final Service service;
  private final Taking taking;
  private final String path;

  /**
   * @param path of the calls that send a message, as a pattern
   * @param taken the answer to the message of that number
   */
  Provider(String channel, Map<String, String> settings, String path, IntFunction<String> taken) {
    this.channel = channel;
    this.path = path;
    this.taking = new Taking(taken);
    this.server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().extensions(taking));
    server.start();
    takes();
    Map<String, String> all = new LinkedHashMap<>();
    settings.forEach((name, value) -> all.put("vuoro.channels." + channel + "." + name, value));
    all.put("vuoro.channels." + channel + ".url", server.baseUrl());
    all.put("vuoro.channels." + channel + ".flow", FLOW);
    service = Service.start(all, clock);
  }

  /** From now on it takes what is sent. */
  void takes() {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(Taking.NAME)));
  }

  /** The number under which something that was sent was taken. */
  int number(String sent) {
    return taking.number(request(sent).getBodyAsString());
  }

  /** From now on it answers so. */
  void answers(ResponseDefinitionBuilder answer) {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  Instant now() {
    return clock.instant();
  }

  void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  /** Where the service is called. */
  String address() {
    return service.url("/channels/" + channel).toString();
  }

  /** The provider calls; the status of the answer. */
  int call(String mediaType, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address()))
            .header("Content-Type", mediaType)
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The bodies of all that was sent to somebody, in order. */
  List<String> sentTo(String address) {
    return server.findAll(anyRequestedFor(urlPathMatching(path))).stream()
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .map(Provider::words)
        .filter(body -> body.contains(address))
        .toList();
  }

  /** The body, in which words can be looked for. */
  private static String words(LoggedRequest request) {
    String type = request.getHeader("Content-Type");
    return type != null && type.startsWith("application/x-www-form-urlencoded")
        ? URLDecoder.decode(request.getBodyAsString(), StandardCharsets.UTF_8)
        : request.getBodyAsString();
  }

  /** Time passes, a second at a time, until somebody was sent words; the latest body with them. */
  String sent(String address, String words) {
    until(() -> sentTo(address).stream().anyMatch(body -> body.contains(words)));
    return sentTo(address).stream().filter(body -> body.contains(words)).toList().getLast();
  }

  /** Time passes, a second at a time, until it is so. */
  void until(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              pass(Duration.ofSeconds(1));
              return condition.call();
            });
  }

  /** What the staff reads at a path. */
  String staff(String path) {
    return staff("GET", path, "");
  }

  private String staff(String method, String path, String body) {
    try {
      return service.asAdministrator(method, path, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All that the staff sees of a conversation. */
  String story(String conversation) {
    return staff("/api/v1/conversations/" + conversation);
  }

  /** The conversation that somebody has now. */
  String conversation(String address) {
    String found =
        staff(
            "POST",
            "/api/v1/customers/search",
            "{\"channel\":\"%s\",\"address\":\"%s\"}".formatted(channel, address));
    Matcher named = Pattern.compile("cv_[a-z2-7]{26}").matcher(found);
    if (!named.find()) {
      throw new AssertionError("No conversation is told of in " + found);
    }
    return named.group();
  }

  /** A header with which something was sent. */
  String header(String sent, String name) {
    return request(sent).getHeader(name);
  }

  private LoggedRequest request(String sent) {
    return server.findAll(anyRequestedFor(urlPathMatching(path))).stream()
        .filter(request -> words(request).equals(sent))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Time passes, a second at a time, until all of these words are told of what waits to be sent;
   * what is told.
   */
  String untilQueued(String... words) {
    until(() -> Stream.of(words).allMatch(queued()::contains));
    return queued();
  }

  private String queued() {
    return staff("/api/v1/deliveries?status=queued");
  }

  /** Somebody of the staff says that they are there. */
  void isStaffed() {
    staff("PUT", "/api/v1/presence", "{\"here\":true}");
  }

  static byte[] hmac(String algorithm, String key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    service.close();
    server.stop();
    http.close();
  }
}
