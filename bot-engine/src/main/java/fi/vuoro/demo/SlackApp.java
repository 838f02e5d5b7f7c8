package fi.vuoro.demo;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Slack: the Web API, events and interactions, signed. */
final class SlackApp implements App {
  static final String NAME = "slack";
  private static final String JSON = "application/json";
  private static final String CONVERSATION = "D0DEMO";

  private final Surroundings around;
  private final String token;
  private final String signingSecret;
  private final AtomicLong fraction = new AtomicLong();

  SlackApp(Surroundings around) {
    this.around = around;
    this.token = "xoxb-" + around.secrets().hex(20);
    this.signingSecret = around.secrets().hex(16);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("token", token, "signing-secret", signingSecret, "url", around.url(NAME));
  }

  @Override
  public RouterFunction<ServerResponse> provider() {
    return route()
        .POST("/slack/chat.postMessage", request -> authorised(request, this::sent))
        .POST("/slack/chat.update", request -> authorised(request, this::updated))
        .GET("/slack/conversations.history", this::history)
        .GET(
            "/slack/files/{id}",
            request ->
                isKnown(request) ? App.file(around.phone(), request.pathVariable("id")) : refused())
        .build();
  }

  private Mono<ServerResponse> authorised(
      ServerRequest request, java.util.function.Function<JsonNode, Map<String, Object>> answer) {
    return isKnown(request)
        ? request
            .bodyToMono(String.class)
            .map(Json::read)
            .map(answer)
            .flatMap(ServerResponse.ok()::bodyValue)
        : refused();
  }

  private boolean isKnown(ServerRequest request) {
    return ("Bearer " + token).equals(request.headers().firstHeader("Authorization"));
  }

  private static Mono<ServerResponse> refused() {
    return ServerResponse.ok().bodyValue(Map.of("ok", false, "error", "invalid_auth"));
  }

  private Map<String, Object> sent(JsonNode asked) {
    String time = time();
    around
        .phone()
        .comes(NAME, Json.text(asked, "channel"), Shown.with(Json.map(asked), "ts", time));
    return Map.of("ok", true, "channel", CONVERSATION, "ts", time);
  }

  private Map<String, Object> updated(JsonNode asked) {
    String time = Json.text(asked, "ts");
    around.phone().of(NAME).stream()
        .filter(shown -> time.equals(shown.what().get("ts")))
        .forEach(
            shown ->
                around
                    .phone()
                    .change(
                        shown.n(),
                        now ->
                            now.changed(
                                0,
                                now.state(),
                                Shown.with(now.what(), "blocks", asked.path("blocks")))));
    return Map.of("ok", true, "channel", CONVERSATION, "ts", time);
  }

  private Mono<ServerResponse> history(ServerRequest request) {
    String latest = request.queryParam("latest").orElse("");
    List<Map<String, Object>> found =
        around.phone().of(NAME).stream()
            .map(Shown::what)
            .filter(what -> latest.equals(what.get("ts")))
            .toList();
    return isKnown(request)
        ? ServerResponse.ok().bodyValue(Map.of("ok", true, "messages", found))
        : refused();
  }

  @Override
  public Mono<Void> act(Act act) {
    return switch (act.kind()) {
      case WRITE -> write(act.written(), null);
      case SEND -> write(act.written(), act.attached());
      case ARRIVE -> write("Hi!", null);
      case PRESS -> press(act);
      // An app is not told what was read.
      case LOOK -> Mono.empty();
    };
  }

  private Mono<Void> write(String text, @Nullable Attached file) {
    Shown shown = around.phone().goes(NAME, Map.of("text", text), file);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", "message");
    message.put("channel", CONVERSATION);
    message.put("channel_type", "im");
    message.put("user", address());
    message.put("text", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    message.put("ts", time());
    if (file != null) {
      message.put("subtype", "file_share");
      message.put("files", List.of(shared(file)));
    }
    String id = "Ev" + around.secrets().hex(8);
    String body = Json.write(Map.of("type", "event_callback", "event_id", id, "event", message));
    return told(JSON, body)
        .doOnNext(taken -> around.phone().state(shown.n(), taken ? "sent" : "refused"))
        .then();
  }

  private Map<String, Object> shared(Attached file) {
    String id = around.phone().keep(file);
    return Map.of(
        "id",
        id,
        "name",
        file.name(),
        "mimetype",
        file.mediaType(),
        "size",
        file.bytes().length,
        "url_private_download",
        around.url(NAME) + "/files/" + id);
  }

  private Mono<Void> press(Act act) {
    return Mono.justOrEmpty(around.phone().find(act.on()))
        .flatMap(
            under ->
                told(
                    "application/x-www-form-urlencoded",
                    Caller.form(Map.of("payload", Json.write(pressed(under, act))))))
        .then();
  }

  private Map<String, Object> pressed(Shown under, Act act) {
    Map<String, Object> label = Map.of("type", "plain_text", "text", act.shownLabel());
    Map<String, Object> action = new LinkedHashMap<>();
    // What is chosen from a list, or from options below each other, says so.
    if ("choose".equals(act.written())) {
      action.put("type", "static_select");
      action.put("selected_option", Map.of("text", label, "value", act.carried()));
    } else {
      action.put("type", "button");
      action.put("text", label);
      action.put("value", act.carried());
    }
    action.put("action_ts", time());
    return Map.of(
        "type",
        "block_actions",
        "user",
        Map.of("id", address(), "name", around.phone().customer().handle()),
        "container",
        Map.of(
            "type",
            "message",
            "channel_id",
            CONVERSATION,
            "message_ts",
            under.what().getOrDefault("ts", "")),
        "trigger_id",
        around.secrets().hex(8) + "." + around.secrets().hex(8),
        "actions",
        List.of(action));
  }

  private Mono<Boolean> told(String mediaType, String body) {
    String now = Long.toString(Instant.now().getEpochSecond());
    String signature = "v0=" + Secrets.signed(signingSecret, "v0:" + now + ":" + body);
    return around
        .caller()
        .post(
            NAME,
            mediaType,
            Map.of("X-Slack-Request-Timestamp", now, "X-Slack-Signature", signature),
            body);
  }

  /** Messages are told apart by their time. */
  private String time() {
    return String.format(
        Locale.ROOT,
        "%d.%06d",
        Instant.now().getEpochSecond(),
        fraction.incrementAndGet() % 1_000_000);
  }

  private String address() {
    return around.phone().address(NAME, around.phone().customer().member());
  }
}
