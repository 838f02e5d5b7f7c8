package fi.vuoro.people;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.chat.Events;
import fi.vuoro.chat.Talk;
import fi.vuoro.respondents.SetClock;
import fi.vuoro.service.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service, its time set by the test, with the people who work there. */
final class Office implements AutoCloseable {
  static final String ADMIN = "admin";
  static final String HANDOFFS = "/api/v1/handoffs";
  static final String PRESENCE = "/api/v1/presence";

  private static final String PASSWORD = "a long enough password 2";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SetClock clock;
  private final Service service;
  private final ChatApi chat;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Opens at an instant, with these settings. */
  Office(Instant now, Map<String, String> settings) {
    clock = new SetClock(now);
    Map<String, String> all = new HashMap<>(settings);
    all.put("vuoro.limits.messages-per-minute", "0");
    service = Service.start(all, clock);
    chat = new ChatApi(service.url("/"));
  }

  /** Time passes. */
  void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  /** Waits until it is so. */
  static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(condition);
  }

  /** Time passes, a second at a time, until it is so. */
  void passUntil(Callable<Boolean> condition) {
    await(
        () -> {
          pass(Duration.ofSeconds(1));
          return condition.call();
        });
  }

  void publish(String flow, String yaml) {
    try {
      service.publish(flow, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Somebody begins to work here; customers see the name, if there is one. */
  void hire(String who, String role, @Nullable String shownName) {
    Map<String, Object> user = new HashMap<>();
    user.put("name", who);
    user.put("password", PASSWORD);
    user.put("role", role);
    user.put("shownName", shownName);
    Answer hired = as(ADMIN, "POST", "/api/v1/users", user);
    if (hired.status() != 201) {
      throw new IllegalStateException(hired.body().toString());
    }
  }

  /** Somebody says that they are there, or that they leave. */
  Answer says(String who, boolean here) {
    return as(who, "PUT", PRESENCE, Map.of("here", here));
  }

  /** Does something with a conversation that was handed off. */
  Answer does(String who, String deed, String conversation) {
    return as(who, "POST", HANDOFFS + "/" + conversation + "/" + deed, null);
  }

  /** Writes to a customer, under an id. */
  Answer writes(String who, String conversation, String id, String text) {
    return as(
        who, "POST", HANDOFFS + "/" + conversation + "/messages", Map.of("id", id, "text", text));
  }

  /** The conversations that are handed off, as the query wants them. */
  List<String> list(String who, String query) {
    return ids(as(who, "GET", HANDOFFS + query, null));
  }

  static List<String> ids(Answer page) {
    return StreamSupport.stream(page.body().path("items").spliterator(), false)
        .map(item -> item.path("conversationId").asString())
        .toList();
  }

  /** What was said in a conversation, as the staff reads it. */
  List<JsonNode> story(String who, String conversation) {
    return as(who, "GET", "/api/v1/conversations/" + conversation, null).messages();
  }

  /** Calls the management API. */
  Answer as(String who, String method, String path, @Nullable Object body) {
    String json = body == null ? "" : JSON.writeValueAsString(body);
    HttpResponse<String> answer = sent(request(who, method, path, json), BodyHandlers.ofString());
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    String text = answer.body().isEmpty() ? "{}" : answer.body();
    return new Answer(answer.statusCode(), type, JSON.readTree(text));
  }

  /** What somebody reads at a path, whatever it is. */
  String reads(String who, String path) {
    return sent(request(who, "GET", path, ""), BodyHandlers.ofString()).body();
  }

  /** Calls the management API with a body that need not be JSON. */
  Answer asWith(String who, String method, String path, String body) {
    HttpResponse<String> answer = sent(request(who, method, path, body), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), "", JSON.readTree(answer.body()));
  }

  private HttpRequest request(String who, String method, String path, String body) {
    String password = who.equals(ADMIN) ? Service.ADMIN_PASSWORD : PASSWORD;
    byte[] user = (who + ":" + password).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(service.url(path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  /** What is said in a conversation as one of the staff hears it; the caller closes it. */
  Events listens(String who, String conversation) {
    String path = HANDOFFS + "/" + conversation + "/stream";
    return new Events(sent(request(who, "GET", path, ""), BodyHandlers.ofInputStream()).body());
  }

  /** A customer begins a conversation in the web chat. */
  Talk customer(String flow, String language) {
    return Talk.begin(chat, flow, Map.of("language", language, "timeZone", "Europe/Helsinki"));
  }

  /** What comes in the customer's web chat from now on; the caller closes it. */
  Events browser(Talk talk) {
    long seen = talk.begun().messages().size();
    HttpResponse<InputStream> stream = chat.stream(talk.id(), talk.token(), seen);
    return new Events(stream.body());
  }

  /** A customer in the web chat asks to go on in another channel. */
  Answer moves(Talk talk, String channel) {
    HttpRequest request =
        HttpRequest.newBuilder(service.url("/chat/v1/conversations/" + talk.id() + "/moves"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + talk.token())
            .POST(BodyPublishers.ofString("{\"channel\":\"" + channel + "\"}"))
            .build();
    HttpResponse<String> answer = sent(request, BodyHandlers.ofString());
    return new Answer(answer.statusCode(), "", JSON.readTree(answer.body()));
  }

  /** A messenger's server calls; the status of the answer. */
  int call(String channel, String header, String value, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(service.url("/channels/" + channel))
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString(body))
            .build();
    return sent(request, BodyHandlers.discarding()).statusCode();
  }

  private <T> HttpResponse<T> sent(HttpRequest request, BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
    service.close();
  }
}
