package fi.vuoro.demo;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** WhatsApp: the Cloud API, and its signed notifications. */
final class WhatsAppApp implements App {
  static final String NAME = "whatsapp";
  private static final String COMPANY = "+447700900001";
  private static final String NUMBER_ID = "100000000000001";

  private final Surroundings around;
  private final String token;
  private final String appSecret;

  WhatsAppApp(Surroundings around) {
    this.around = around;
    this.token = around.secrets().hex(24);
    this.appSecret = around.secrets().hex(16);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "token", token,
        "app-secret", appSecret,
        "verify-token", around.secrets().hex(8),
        "phone-number-id", NUMBER_ID,
        "number", COMPANY,
        "template", "go_on",
        "url", around.url(NAME));
  }

  @Override
  public RouterFunction<ServerResponse> provider() {
    return route(POST("/whatsapp/" + NUMBER_ID + "/messages"), this::called)
        .andRoute(
            GET("/whatsapp/files/{id}"),
            request -> App.file(around.phone(), request.pathVariable("id")))
        .andRoute(GET("/whatsapp/{id}"), this::whereAFileIs);
  }

  private Mono<ServerResponse> called(ServerRequest request) {
    boolean known = ("Bearer " + token).equals(request.headers().firstHeader("Authorization"));
    if (!known) {
      return ServerResponse.status(401).bodyValue(Map.of("error", Map.of("code", 190)));
    }
    return request.bodyToMono(String.class).map(Json::read).flatMap(this::asked);
  }

  private Mono<ServerResponse> asked(JsonNode asked) {
    if (Json.text(asked, "status").equals("read")) {
      marked(Json.text(asked, "message_id"));
      if (asked.has("typing_indicator")) {
        around.phone().typing(NAME);
      }
      return ServerResponse.ok().bodyValue(Map.of("success", true));
    }
    String id = "wamid." + around.secrets().hex(16);
    String to = Json.text(asked, "to");
    Shown shown = around.phone().comes(NAME, to, Shown.with(Json.map(asked), "id", id));
    // The provider tells how it fared once the sender knows the id.
    told(statuses(id, to, List.of("sent", "delivered"))).subscribe();
    return ServerResponse.ok()
        .bodyValue(
            Map.of(
                "messaging_product",
                "whatsapp",
                "contacts",
                List.of(Map.of("input", to, "wa_id", to.substring(1))),
                "messages",
                List.of(Map.of("id", String.valueOf(shown.what().get("id"))))));
  }

  private Mono<ServerResponse> whereAFileIs(ServerRequest request) {
    String url = around.url(NAME) + "/files/" + request.pathVariable("id");
    return ServerResponse.ok().bodyValue(Map.of("messaging_product", "whatsapp", "url", url));
  }

  private void marked(String id) {
    around.phone().of(NAME).stream()
        .filter(Shown::mine)
        .filter(shown -> id.equals(shown.what().get("id")))
        .forEach(shown -> around.phone().state(shown.n(), "read"));
  }

  @Override
  public Mono<Void> act(Act act) {
    return switch (act.kind()) {
      case WRITE -> write(act.written());
      case SEND -> send(act.attached(), act.written());
      case ARRIVE -> write(act.written().isEmpty() ? "Hi!" : "/start " + act.written());
      case PRESS -> press(act);
      case LOOK -> look();
    };
  }

  private Mono<Void> write(String text) {
    return says("text", Map.of("body", text), Map.of());
  }

  private Mono<Void> send(Attached file, String caption) {
    return says(
        "document",
        Map.of(
            "id", around.phone().keep(file),
            "filename", file.name(),
            "mime_type", file.mediaType(),
            "caption", caption),
        Map.of("file", file.shown()));
  }

  private Mono<Void> press(Act act) {
    return Mono.justOrEmpty(around.phone().find(act.on()))
        .flatMap(
            under -> {
              Map<String, Object> context =
                  Map.of("context", Map.of("id", under.what().getOrDefault("id", "")));
              JsonNode what = Json.node(under.what());
              if (what.has("template")) {
                return says(
                    "button", Map.of("payload", act.carried(), "text", act.shownLabel()), context);
              }
              boolean list = Json.text(what.path("interactive"), "type").equals("list");
              String reply = list ? "list_reply" : "button_reply";
              return says(
                  "interactive",
                  Map.of(
                      "type", reply, reply, Map.of("id", act.carried(), "title", act.shownLabel())),
                  context);
            });
  }

  private Mono<Void> says(String type, Map<String, Object> what, Map<String, Object> besides) {
    String number = address().substring(1);
    Map<String, Object> message = new LinkedHashMap<>(besides);
    message.put("from", number);
    message.put("id", "wamid." + around.secrets().hex(16));
    message.put("timestamp", Long.toString(Instant.now().getEpochSecond()));
    message.put("type", type);
    message.put(type, what);
    Shown shown = around.phone().goes(NAME, message);
    return told(Map.of(
            "contacts",
            List.of(
                Map.of(
                    "profile", Map.of("name", around.phone().customer().name()), "wa_id", number)),
            "messages",
            List.of(message)))
        .doOnNext(taken -> around.phone().state(shown.n(), taken ? "sent" : "refused"))
        .then();
  }

  /** What was delivered, is read now. */
  private Mono<Void> look() {
    return Flux.fromIterable(around.phone().of(NAME))
        .filter(shown -> !shown.mine() && shown.state().equals("delivered"))
        .concatMap(
            shown -> {
              around.phone().state(shown.n(), "read");
              return told(
                  statuses(String.valueOf(shown.what().get("id")), address(), List.of("read")));
            })
        .then();
  }

  private static Map<String, Object> statuses(String id, String to, List<String> words) {
    String now = Long.toString(Instant.now().getEpochSecond());
    return Map.of(
        "statuses",
        words.stream()
            .map(
                word ->
                    Map.of(
                        "id", id,
                        "status", word,
                        "timestamp", now,
                        "recipient_id", to.replace("+", "")))
            .toList());
  }

  private Mono<Boolean> told(Map<String, Object> value) {
    Map<String, Object> all = new LinkedHashMap<>(value);
    all.put("messaging_product", "whatsapp");
    all.put(
        "metadata",
        Map.of("display_phone_number", COMPANY.substring(1), "phone_number_id", NUMBER_ID));
    String body =
        Json.write(
            Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(
                    Map.of(
                        "id",
                        "1",
                        "changes",
                        List.of(Map.of("field", "messages", "value", all))))));
    return around
        .caller()
        .post(
            NAME,
            "application/json",
            Map.of("X-Hub-Signature-256", "sha256=" + Secrets.signed(appSecret, body)),
            body);
  }

  private String address() {
    return around.phone().address(NAME, around.phone().customer().phone());
  }
}
