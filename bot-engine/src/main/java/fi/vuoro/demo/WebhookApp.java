package fi.vuoro.demo;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Some other messenger, joined by the generic webhook; signed both ways by Standard Webhooks. */
final class WebhookApp implements App {
  static final String NAME = "webhook";

  private final Surroundings around;
  private final String key;

  WebhookApp(Surroundings around) {
    this.around = around;
    this.key = around.secrets().base64(32);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "url",
        around.url(NAME),
        "secret",
        "whsec_" + key,
        "doorway",
        "https://messenger.example/?start={token}");
  }

  @Override
  public RouterFunction<ServerResponse> provider() {
    return route(POST("/webhook"), this::called)
        .andRoute(
            GET("/webhook/files/{id}"),
            request -> App.file(around.phone(), request.pathVariable("id")));
  }

  private Mono<ServerResponse> called(ServerRequest request) {
    String id = Objects.requireNonNullElse(request.headers().firstHeader("webhook-id"), "");
    String time =
        Objects.requireNonNullElse(request.headers().firstHeader("webhook-timestamp"), "");
    return request
        .bodyToMono(String.class)
        .flatMap(
            body ->
                signature(id, time, body).equals(request.headers().firstHeader("webhook-signature"))
                    ? taken(id, Json.read(body))
                    : ServerResponse.status(401).bodyValue(Map.of()));
  }

  private Mono<ServerResponse> taken(String id, JsonNode event) {
    JsonNode data = event.path("data");
    if (Json.text(event, "type").equals("typing")) {
      around.phone().typing(NAME);
    } else if (around.phone().of(NAME).stream().noneMatch(s -> id.equals(s.what().get("id")))) {
      around.phone().comes(NAME, Json.text(data, "address"), Shown.with(Json.map(data), "id", id));
      told("fared", Map.of("message", id, "progress", "delivered")).subscribe();
    }
    return ServerResponse.ok().bodyValue(Map.of());
  }

  @Override
  public Mono<Void> act(Act act) {
    return switch (act.kind()) {
      case WRITE -> write(act, Map.of(), Map.of());
      case SEND -> send(act);
      case ARRIVE ->
          told(
                  "arrived",
                  Map.of("address", address(), "token", act.written(), "language", act.spoken()))
              .then();
      case PRESS -> press(act);
      case LOOK -> look();
    };
  }

  private Mono<Void> send(Act act) {
    Attached file = act.attached();
    Map<String, Object> attachment =
        Map.of(
            "name", file.name(),
            "mediaType", file.mediaType(),
            "url", around.url(NAME) + "/files/" + around.phone().keep(file));
    return write(act, Map.of("file", file.shown()), Map.of("attachments", List.of(attachment)));
  }

  /** Something is written, of which the phone shows more, and more is told. */
  private Mono<Void> write(Act act, Map<String, Object> shows, Map<String, Object> tells) {
    Map<String, Object> what = new LinkedHashMap<>(shows);
    what.put("text", act.written());
    Shown shown = around.phone().goes(NAME, what);
    Map<String, Object> data = new LinkedHashMap<>(tells);
    data.put("address", address());
    data.put("text", act.written());
    data.put("language", act.spoken());
    return told("wrote", data)
        .doOnNext(taken -> around.phone().state(shown.n(), taken ? "sent" : "refused"))
        .then();
  }

  private Mono<Void> press(Act act) {
    return Mono.justOrEmpty(around.phone().find(act.on()))
        .flatMap(
            under -> {
              Map<String, Object> data = new LinkedHashMap<>();
              data.put("address", address());
              data.put("tap", act.carried());
              data.put("label", act.shownLabel());
              data.put("message", under.what().getOrDefault("id", ""));
              around.phone().goes(NAME, Map.of("text", act.shownLabel()));
              return told("tapped", data);
            })
        .then();
  }

  private Mono<Void> look() {
    return Flux.fromIterable(around.phone().of(NAME))
        .filter(shown -> !shown.mine() && shown.state().equals("delivered"))
        .concatMap(
            shown -> {
              around.phone().state(shown.n(), "read");
              Object id = shown.what().getOrDefault("id", "");
              return told("fared", Map.of("message", id, "progress", "read"));
            })
        .then();
  }

  private Mono<Boolean> told(String type, Map<String, Object> data) {
    String id = "msg_" + around.secrets().hex(12);
    String time = Long.toString(Instant.now().getEpochSecond());
    String body = Json.write(Map.of("type", type, "data", data));
    return around
        .caller()
        .post(
            NAME,
            "application/json",
            Map.of(
                "webhook-id", id,
                "webhook-timestamp", time,
                "webhook-signature", signature(id, time, body)),
            body);
  }

  private String signature(String id, String time, String body) {
    byte[] secret = Base64.getDecoder().decode(key);
    byte[] signed = Secrets.signature("HmacSHA256", secret, id + "." + time + "." + body);
    return "v1," + Base64.getEncoder().encodeToString(signed);
  }

  private String address() {
    return around.phone().address(NAME, around.phone().customer().handle());
  }
}
