package fi.vuoro.messenger;

import fi.vuoro.respondents.SetClock;
import fi.vuoro.service.FrailStore;
import fi.vuoro.service.Service;
import fi.vuoro.service.SiteKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service with messengers, its time set by the test, and all who call it. */
final class Installation implements AutoCloseable {
  private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
  private static final JsonMapper JSON = JsonMapper.shared();

  final Phones phones = new Phones();
  private final SetClock clock = new SetClock(NOON);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Service service;

  /** With these messengers, each beginning this flow. */
  Installation(String flow, Messenger... messengers) {
    this(null, flow, messengers);
  }

  /** The same, with a store that goes when the test says so. */
  Installation(@Nullable FrailStore store, String flow, Messenger... messengers) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Messenger messenger : messengers) {
      String under = "vuoro.channels." + messenger.name() + ".";
      settings.put(under + "url", phones.url());
      settings.put(under + "flow", flow);
      settings.put(under + "doorway", "https://" + messenger.name() + ".example/?start=");
    }
    settings.put("vuoro.limits.messages-per-minute", "0");
    service = Service.start(settings, clock, List.of(messengers), store);
  }

  URI url(String path) {
    return service.url(path);
  }

  /** A flow is published. */
  void publish(String flow, String yaml) {
    try {
      service.publish(flow, yaml);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Time passes. */
  void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  /** Time passes, a second at a time, until it is so. */
  void passUntil(Callable<Boolean> condition) {
    Phones.await(
        () -> {
          pass(Duration.ofSeconds(1));
          return condition.call();
        });
  }

  /** A messenger's server calls with an event; the status of the answer. */
  int call(String messenger, Map<String, Object> event) {
    return phones.call(service.url("/"), messenger, List.of(event));
  }

  /** What somebody got by a messenger, in order, sent again or not. */
  List<JsonNode> sentTo(String messenger, String who) {
    return phones.sent(messenger).stream()
        .filter(sent -> sent.path("to").asString().equals(who))
        .toList();
  }

  /** The latest message in which somebody is asked a question, once it has come. */
  JsonNode asked(String messenger, String who, String step) {
    Phones.await(() -> !asking(messenger, who, step).isEmpty());
    return asking(messenger, who, step).getLast();
  }

  /** The messages in which somebody was asked a question. */
  List<JsonNode> asking(String messenger, String who, String step) {
    return sentTo(messenger, who).stream()
        .map(sent -> sent.path("piece"))
        .filter(piece -> piece.path("step").asString().equals(step))
        .toList();
  }

  /** What the service answers. */
  record Answer(int status, JsonNode body) {}

  /** A call of the staff. */
  Answer staff(String method, String path, @Nullable Object body, String... headers) {
    byte[] user = ("admin:" + Service.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(user);
    return sent(method, path, basic, body, headers);
  }

  /** A call of a customer's browser. */
  Answer customer(String method, String path, @Nullable String token, @Nullable Object body) {
    return sent(method, path, token == null ? null : "Bearer " + token, body);
  }

  /** A customer as the company's own systems vouch for them. */
  Map<String, Object> signed(String reference) {
    try {
      return SiteKey.of(service).vouch(reference, NOON.plus(Duration.ofDays(30)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Answer sent(
      String method,
      String path,
      @Nullable String authorization,
      @Nullable Object body,
      String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.url(path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      String text = answer.body().isEmpty() ? "{}" : answer.body();
      return new Answer(answer.statusCode(), JSON.readTree(text));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    service.close();
    phones.close();
    http.close();
  }
}
