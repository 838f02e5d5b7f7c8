package fi.vuoro.conversation;

import fi.vuoro.channel.web.ChatJson;
import fi.vuoro.flow.engine.Takeover;
import fi.vuoro.flow.message.Message;
import fi.vuoro.security.ConversationTokens;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The chat API, for the respondent: no login, a secret token a conversation. */
@RestController
@RequestMapping("/chat/v1")
class ChatController {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final String LAST_EVENT = "Last-Event-ID";

  private final Conversations conversations;
  private final ChatRequests requests;
  private final Uploads uploads;
  private final ConversationTokens tokens;
  private final TokenHolders holders;

  ChatController(
      Conversations conversations,
      ChatRequests requests,
      Uploads uploads,
      ConversationTokens tokens,
      TokenHolders holders) {
    this.conversations = conversations;
    this.requests = requests;
    this.uploads = uploads;
    this.tokens = tokens;
    this.holders = holders;
  }

  @Operation(summary = "Begins a conversation in the web chat")
  @PostMapping("/flows/{flow}/conversations")
  Mono<ResponseEntity<Map<String, @Nullable Object>>> begin(
      @PathVariable String flow,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @RequestBody(required = false) @Nullable String body) {
    return requests
        .opening(flow, body, languages)
        .flatMap(asked -> conversations.begin(asked.opening(), asked.dialogue()))
        .map(
            shown -> {
              Map<String, @Nullable Object> answer = new LinkedHashMap<>();
              Conversation begun = shown.conversation();
              answer.put("conversationId", begun.id());
              answer.put("token", tokens.issue(begun.id(), begun.tokenVersion()));
              answer.putAll(answer(shown));
              HttpStatus status = shown.isNew() ? HttpStatus.CREATED : HttpStatus.OK;
              return ResponseEntity.status(status).body(answer);
            });
  }

  @Operation(
      summary = "Takes what the customer wrote, chose or wished; the same id again changes nothing")
  @PostMapping("/conversations/{id}/messages")
  Mono<Map<String, @Nullable Object>> receive(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody(required = false) @Nullable String body) {
    return conversations
        .receive(id, access(token), requests.reply(body))
        .map(
            shown -> {
              Map<String, @Nullable Object> answer = answer(shown);
              answer.put("pending", shown.pending());
              TypedCode code = shown.code();
              if (code != null) {
                answer.put("code", Map.of("result", code.result().word(), "text", code.text()));
              }
              return answer;
            });
  }

  /** The body is read only once the token is known to be right. */
  @Operation(
      summary = "Takes a file that a question asks for, or for the person who has taken over",
      description =
          "Its id is then sent as the value of a message. While the conversation is handed off it goes to "
              + "the person: pictures, PDFs, plain text, sound and films of at most 10 MB. 409 "
              + "no-file-asked, or too-many-files after twenty; 413 and 415 for what is not taken.")
  @PostMapping(path = "/conversations/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<Map<String, String>> upload(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      ServerWebExchange exchange) {
    return conversations
        .open(id, access(token))
        .zipWhen(conversation -> requests.form(exchange))
        .flatMap(
            sent ->
                uploads.take(
                    sent.getT1(), requests.step(sent.getT2()), requests.file(sent.getT2())))
        .map(file -> Map.of("fileId", file.id()));
  }

  @Operation(summary = "How the conversation stands, and its messages after a number")
  @GetMapping("/conversations/{id}")
  Mono<Map<String, @Nullable Object>> show(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestParam(defaultValue = "0") long after) {
    return conversations.show(id, access(token), after).map(ChatController::answer);
  }

  @Operation(summary = "Messages as they are said, by server-sent events")
  @GetMapping(path = "/conversations/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> stream(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestHeader(name = LAST_EVENT, required = false) @Nullable String last) {
    long after = requests.seq(last, LAST_EVENT);
    return conversations
        .open(id, access(token))
        .flatMapMany(
            conversation -> {
              boolean ahead = after > conversation.state().seq();
              Flux<ServerSentEvent<Object>> events =
                  conversations.stream(id, access(token), ahead ? 0 : after)
                      .concatMapIterable(ChatController::events);
              Flux<ServerSentEvent<Object>> begin =
                  ahead ? Flux.just(event("resync", Map.of())) : Flux.empty();
              Flux<ServerSentEvent<Object>> alive =
                  Flux.interval(HEARTBEAT)
                      .map(n -> ServerSentEvent.builder().comment("alive").build());
              return begin.concatWith(events).mergeWith(alive);
            });
  }

  private Conversations.Access access(@Nullable String authorization) {
    return conversation -> holders.isHeld(conversation, authorization);
  }

  private static Map<String, @Nullable Object> answer(Conversations.Shown shown) {
    Map<String, @Nullable Object> answer = status(shown);
    answer.put("messages", ChatJson.messages(shown.messages()));
    return answer;
  }

  private static Map<String, @Nullable Object> status(Conversations.Shown shown) {
    Map<String, @Nullable Object> status = new LinkedHashMap<>();
    status.put("status", shown.conversation().state().status().word());
    status.put("outcome", shown.conversation().state().outcome());
    Takeover takeover = shown.conversation().state().takeover();
    if (takeover != null && takeover.agent() != null) {
      status.put("agent", Collections.singletonMap("name", takeover.agent().name()));
    }
    return status;
  }

  private static List<ServerSentEvent<Object>> events(Conversations.Shown shown) {
    List<ServerSentEvent<Object>> events = new ArrayList<>();
    for (Message message : shown.messages()) {
      events.add(
          ServerSentEvent.<Object>builder()
              .id(Long.toString(message.seq()))
              .event("message")
              .data(ChatJson.message(message))
              .build());
    }
    events.add(event("status", status(shown)));
    if (shown.pending()) {
      events.add(event("typing", Map.of()));
    }
    return events;
  }

  private static ServerSentEvent<Object> event(String name, Object data) {
    return ServerSentEvent.<Object>builder().event(name).data(data).build();
  }
}
