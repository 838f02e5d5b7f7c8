package fi.vuoro.demo;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;

/** Telegram: the Bot API, asked for updates by long polling. */
final class TelegramApp implements App {
  static final String NAME = "telegram";

  /** Two underscores stand in no name that Telegram gives, so that no link leads to a stranger. */
  private static final String BOT = "vuoro__demo";

  private final Surroundings around;
  private final String token;
  private final AtomicLong ids = new AtomicLong(Instant.now().getEpochSecond());

  /** What the bot has not fetched yet, by the id of the update. */
  private final ConcurrentSkipListMap<Long, Update> waiting = new ConcurrentSkipListMap<>();

  private final Sinks.Many<Long> arrivals = Sinks.many().multicast().directBestEffort();

  TelegramApp(Surroundings around) {
    this.around = around;
    this.token = "1:" + around.secrets().hex(20);
  }

  /** Something that happened, and the message on the phone by which it did; 0 for none. */
  private record Update(Map<String, Object> told, long shown) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("token", token, "bot", BOT, "url", around.url(NAME));
  }

  @Override
  public RouterFunction<ServerResponse> provider() {
    return route(POST("/telegram/bot" + token + "/{method}"), this::called)
        .andRoute(
            GET("/telegram/file/bot" + token + "/{id}"),
            request -> App.file(around.phone(), request.pathVariable("id")));
  }

  private Mono<ServerResponse> called(ServerRequest request) {
    return request
        .bodyToMono(String.class)
        .map(Json::read)
        .flatMap(
            asked ->
                switch (request.pathVariable("method")) {
                  case "getUpdates" -> updates(asked).flatMap(TelegramApp::result);
                  case "sendMessage", "sendPhoto" -> result(sent(asked));
                  case "editMessageReplyMarkup", "editMessageText" -> result(edited(asked));
                  case "sendChatAction" -> {
                    around.phone().typing(NAME);
                    yield result(true);
                  }
                  case "getMe" ->
                      result(
                          Map.of("id", 1, "is_bot", true, "first_name", "Vuoro", "username", BOT));
                  case "getFile" -> {
                    String id = Json.text(asked, "file_id");
                    yield result(Map.of("file_id", id, "file_path", id));
                  }
                  case "deleteWebhook", "answerCallbackQuery" -> result(true);
                  default -> refused();
                });
  }

  private static Mono<ServerResponse> result(Object result) {
    return ServerResponse.ok().bodyValue(Map.of("ok", true, "result", result));
  }

  private static Mono<ServerResponse> refused() {
    return ServerResponse.status(404)
        .bodyValue(Map.of("ok", false, "error_code", 404, "description", "Not Found"));
  }

  private Map<String, Object> sent(JsonNode asked) {
    long id = ids.incrementAndGet();
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("message_id", id);
    message.put("date", Instant.now().getEpochSecond());
    message.put("chat", chat(Json.text(asked, "chat_id")));
    for (String member : List.of("text", "photo", "caption", "reply_markup")) {
      if (asked.has(member)) {
        message.put(member, asked.get(member));
      }
    }
    around.phone().comes(NAME, Json.text(asked, "chat_id"), message);
    return message;
  }

  private Object edited(JsonNode asked) {
    String id = Json.text(asked, "message_id");
    around.phone().of(NAME).stream()
        .filter(shown -> String.valueOf(shown.what().get("message_id")).equals(id))
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
                                Shown.with(
                                    now.what(), "reply_markup", asked.path("reply_markup")))));
    return true;
  }

  /** What has come since the last that the bot knows; at once, or when something comes. */
  private Mono<List<Map<String, Object>>> updates(JsonNode asked) {
    long offset = asked.path("offset").longValue(0);
    Duration patience = Duration.ofSeconds(asked.path("timeout").longValue(0));
    Map<Long, Update> known = waiting.headMap(offset);
    known.values().forEach(update -> around.phone().state(update.shown(), "sent"));
    known.clear();
    return Flux.merge(arrivals.asFlux(), Mono.just(0L))
        .map(arrival -> waiting.tailMap(offset).values().stream().map(Update::told).toList())
        .filter(found -> !found.isEmpty())
        .next()
        .timeout(patience, Mono.just(List.of()));
  }

  @Override
  public Mono<Void> act(Act act) {
    return Mono.fromRunnable(
        () -> {
          switch (act.kind()) {
            case WRITE -> write(Map.of("text", act.written()), act.spoken());
            case SEND -> write(document(act.attached(), act.written()), act.spoken());
            case ARRIVE -> write(Map.of("text", ("/start " + act.written()).strip()), act.spoken());
            case PRESS -> press(act);
            case LOOK -> {
              // A bot is not told what was read.
            }
          }
        });
  }

  private Map<String, Object> document(Attached file, String caption) {
    String id = around.phone().keep(file);
    Map<String, Object> document =
        Map.of(
            "file_id",
            id,
            "file_unique_id",
            id,
            "file_name",
            file.name(),
            "mime_type",
            file.mediaType(),
            "file_size",
            file.bytes().length);
    return Map.of("document", document, "caption", caption, "file", file.shown());
  }

  private void write(Map<String, Object> what, String language) {
    String address = address();
    Map<String, Object> message = new LinkedHashMap<>(what);
    message.put("message_id", ids.incrementAndGet());
    message.put("from", from(address, language));
    message.put("chat", chat(address));
    message.put("date", Instant.now().getEpochSecond());
    Shown shown = around.phone().goes(NAME, message);
    happened(Map.of("message", message), shown.n());
  }

  private void press(Act act) {
    String address = address();
    around
        .phone()
        .find(act.on())
        .ifPresent(
            under ->
                happened(
                    Map.of(
                        "callback_query",
                        Map.of(
                            "id", Long.toString(ids.incrementAndGet()),
                            "from", from(address, act.spoken()),
                            "message", under.what(),
                            "chat_instance", "1",
                            "data", act.carried())),
                    0));
  }

  private void happened(Map<String, Object> what, long shown) {
    long id = ids.incrementAndGet();
    waiting.put(id, new Update(Shown.with(what, "update_id", id), shown));
    Sinks.EmitResult unused = arrivals.tryEmitNext(id);
  }

  private String address() {
    return around.phone().address(NAME, around.phone().customer().chat());
  }

  private Map<String, Object> from(String address, String language) {
    return Map.of(
        "id",
        Long.parseLong(address),
        "is_bot",
        false,
        "first_name",
        around.phone().customer().name(),
        "language_code",
        language);
  }

  private Map<String, Object> chat(String address) {
    return Map.of(
        "id",
        Long.parseLong(address),
        "type",
        "private",
        "first_name",
        around.phone().customer().name());
  }
}
