package fi.vuoro.staff;

import fi.vuoro.channel.web.ChatJson;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Takeovers;
import fi.vuoro.security.Caller;
import fi.vuoro.web.Body;
import fi.vuoro.web.Page;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Conversations that were handed off to people, over the management API: the oldest first. */
@RestController
@Tag(name = "People who take over")
@RequestMapping("/api/v1/handoffs")
class HandoffController {
  private static final int PAGE = 50;
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_TEXT = 4_000;
  private static final String LAST_EVENT = "Last-Event-ID";
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Desk desk;
  private final Handoffs handoffs;
  private final Takeovers takeovers;

  HandoffController(Desk desk, Handoffs handoffs, Takeovers takeovers) {
    this.desk = desk;
    this.handoffs = handoffs;
    this.takeovers = takeovers;
  }

  /**
   * A message to the customer.
   *
   * @param id made by the sender
   */
  record Written(
      @Schema(maxLength = LONGEST_ID) String id, @Schema(maxLength = LONGEST_TEXT) String text) {}

  @Operation(
      summary = "Those that are handed off now, the oldest first",
      description =
          "assignee is nobody for those that wait, me for the caller's, or a user's name.")
  @GetMapping
  Mono<Page<HandoffShown>> list(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(required = false) @Nullable String flow,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable String assignee,
      @RequestParam(required = false) @Nullable String cursor) {
    Predicate<Handoffs.Item> filter =
        item ->
            is(flow, item.flow())
                && is(language, item.language())
                && is(channel, item.channel())
                && is(team, item.team())
                && isWith(assignee, caller, item.agent());
    return handoffs
        .list(filter, place(Page.place(cursor)))
        .take(PAGE + 1)
        .collectList()
        .map(HandoffController::page);
  }

  private static boolean is(@Nullable String wanted, @Nullable String value) {
    return wanted == null || wanted.isBlank() || wanted.equals(value);
  }

  private static boolean isWith(@Nullable String assignee, Caller caller, @Nullable String agent) {
    return switch (assignee) {
      case "nobody" -> agent == null;
      case "me" -> caller.name().equals(agent);
      case null -> true;
      default -> is(assignee, agent);
    };
  }

  private static Page<HandoffShown> page(List<Conversation> found) {
    List<HandoffShown> shown = found.stream().limit(PAGE).map(HandoffShown::of).toList();
    return found.size() <= PAGE
        ? new Page<>(shown, null)
        : new Page<>(shown, Page.cursor(place(Handoffs.Item.of(found.get(PAGE - 1)))));
  }

  private static String place(Handoffs.Item item) {
    return item.since() + " " + item.conversation();
  }

  private static Handoffs.@Nullable Item place(@Nullable String place) {
    if (place == null) {
      return null;
    }
    int gap = place.indexOf(' ');
    try {
      Instant since = Instant.parse(place.substring(0, Math.max(0, gap)));
      return new Handoffs.Item(place.substring(gap + 1), since, "", "", "", null, null);
    } catch (DateTimeException forged) {
      throw Problem.invalid("This is not a cursor.")
          .at("cursor")
          .remedy("Send \"next\" of the page before, unchanged, or nothing for the first page.");
    }
  }

  @Operation(
      summary = "How one stands; its whole story is GET /api/v1/conversations/{id}",
      description = "The answer says where handing back returns to, and until when to answer.")
  @GetMapping("/{id}")
  Mono<HandoffShown> show(@PathVariable String id) {
    return handoffs
        .look(id)
        .switchIfEmpty(Mono.error(HandoffController::none))
        .map(HandoffShown::of);
  }

  @Operation(summary = "Takes it over; 409 with the agent where somebody else was first")
  @PostMapping("/{id}/claim")
  Mono<HandoffShown> claim(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
    return done(desk.claim(id, caller));
  }

  @Operation(
      summary = "Lets it go, for another to take over; the customer is told anew what to expect")
  @PostMapping("/{id}/release")
  Mono<HandoffShown> release(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
    return done(desk.release(id, caller));
  }

  @Operation(summary = "Gives it back to the dialogue, which asks the open question again")
  @PostMapping("/{id}/hand-back")
  Mono<HandoffShown> handBack(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
    return done(desk.handBack(id, caller));
  }

  @Operation(
      summary =
          "Ends the conversation, with the outcome closed unless the flow had come to its end")
  @PostMapping("/{id}/end")
  Mono<HandoffShown> end(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
    return done(desk.end(id, caller));
  }

  private static Mono<HandoffShown> done(Mono<Conversation> act) {
    return act.switchIfEmpty(Mono.error(HandoffController::none)).map(HandoffShown::of);
  }

  @Operation(
      summary = "Writes to the customer, in whatever channel they are",
      description = "The same id again gives the same answer, and says nothing twice.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Written.class)))
  @PostMapping("/{id}/messages")
  Mono<Map<String, @Nullable Object>> say(
      @PathVariable String id,
      @AuthenticationPrincipal Caller caller,
      @RequestBody(required = false) @Nullable String body) {
    Body read = Body.of(body, Set.of("id", "text"));
    String message = read.required("id", LONGEST_ID);
    String text = read.text("text", LONGEST_TEXT);
    if (text == null || text.isBlank()) {
      throw read.wrong("text", "This says nothing.", "Give the words for the customer.");
    }
    return desk.say(id, message, text, caller)
        .switchIfEmpty(Mono.error(HandoffController::none))
        .map(seen -> ChatJson.message(seen.messages().getFirst()));
  }

  @Operation(
      summary = "What is said, as it is said, by server-sent events",
      description = "Resumes after Last-Event-ID. Events are message and status.")
  @GetMapping(path = "/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> stream(
      @PathVariable String id,
      @RequestHeader(name = LAST_EVENT, required = false) @Nullable String last) {
    Flux<ServerSentEvent<Object>> alive =
        Flux.interval(HEARTBEAT).map(n -> ServerSentEvent.builder().comment("alive").build());
    long after = seq(last);
    return handoffs
        .look(id)
        .switchIfEmpty(Mono.error(HandoffController::none))
        .flatMapMany(
            there ->
                takeovers.stream(id, after)
                    .concatMapIterable(HandoffController::events)
                    .mergeWith(alive));
  }

  private static long seq(@Nullable String last) {
    try {
      return last == null ? 0 : Math.max(0, Long.parseLong(last));
    } catch (NumberFormatException e) {
      throw Problem.invalid("This is not the number of a message.")
          .at("header " + LAST_EVENT)
          .remedy("Send the id of the last event that came, or leave the header out.");
    }
  }

  private static List<ServerSentEvent<Object>> events(Takeovers.Seen seen) {
    List<ServerSentEvent<Object>> events = new ArrayList<>();
    seen.messages()
        .forEach(
            message ->
                events.add(
                    ServerSentEvent.<Object>builder()
                        .id(Long.toString(message.seq()))
                        .event("message")
                        .data(ChatJson.message(message))
                        .build()));
    events.add(
        ServerSentEvent.<Object>builder()
            .event("status")
            .data(HandoffShown.of(seen.conversation()))
            .build());
    return events;
  }

  private static Problem none() {
    return Problem.notFound("There is no such conversation, or it is not handed off.")
        .remedy("Look it up with GET /api/v1/handoffs.");
  }
}
