package fi.vuoro.moving;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.TokenHolders;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.linking.Codes;
import fi.vuoro.web.Body;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes a conversation from the web chat to another channel, at any question. */
@RestController
@RequestMapping("/chat/v1/conversations/{id}")
class MoveController {
  private static final int LONGEST = 320;

  private final TokenHolders holders;
  private final OpenChannels channels;
  private final Moves moves;
  private final Correspondences correspondences;

  MoveController(
      TokenHolders holders, OpenChannels channels, Moves moves, Correspondences correspondences) {
    this.holders = holders;
    this.channels = channels;
    this.moves = moves;
    this.correspondences = correspondences;
  }

  /** A channel that the conversation can go on in, and how it gets there. */
  record Way(String name, String join, boolean inUse) {}

  /** The channels that are on. */
  @Operation(
      summary = "The channels that the conversation can go on in",
      description =
          "For who holds the conversation. join says how: by a doorway, or at an address. joins says "
              + "whether another address can be joined with it by a code, which no anonymous one can.")
  @GetMapping("/channels")
  Mono<Map<String, Object>> ways(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token) {
    return holders
        .opened(id, token)
        .zipWhen(correspondences::isAnonymous)
        .map(
            known -> {
              Conversation conversation = known.getT1();
              String now = conversation.state().channel();
              List<Way> ways =
                  channels.all().stream().map(channel -> way(conversation, channel, now)).toList();
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("inUse", now);
              json.put("channels", ways);
              json.put("joins", !known.getT2());
              return json;
            });
  }

  private Way way(Conversation conversation, OpenChannel channel, String now) {
    String join = moves.doorway(conversation, channel).isPresent() ? "doorway" : "address";
    return new Way(channel.name(), join, channel.name().equals(now));
  }

  /**
   * Moves it to an address; without one, gives the link by which the customer gets to the channel,
   * and the conversation with them.
   */
  @Operation(
      summary = "Moves the conversation to another channel",
      description =
          "Body: channel, and address, at which the open question is asked then; without one the answer "
              + "is a link that leads there, once. Where another is known to hold the address, the answer has "
              + "code: one was sent there, and the conversation goes there once it is typed (POST "
              + "codes/check, or as an ordinary message). For who holds the conversation. 400 for a channel "
              + "that is off or an address that is none; 409 conversation-over, or code-unsent; 429 "
              + "too-many-moves after five, or too-many-codes after three in an hour.")
  @PostMapping("/moves")
  Mono<Map<String, Object>> move(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody(required = false) @Nullable String text) {
    return holders
        .opened(id, token)
        .flatMap(
            conversation -> {
              Body body = Body.of(text, Set.of("channel", "address"));
              OpenChannel channel = channels.named(body);
              return body.word("address", LONGEST) == null
                  ? Mono.just(Map.of("link", doorway(conversation, channel, body)))
                  : moves
                      .toAddress(
                          conversation,
                          channel,
                          channel.address(body),
                          // A move to where it was before is another one.
                          Long.toString(conversation.state().event()))
                      .map(MoveController::answer);
            });
  }

  private static Map<String, Object> answer(Moves.Onward onward) {
    return switch (onward) {
      case Moves.Onward.There(Conversation moved) -> Map.of("channel", moved.state().channel());
      case Moves.Onward.OnceTyped(Codes.Sent code) -> Map.of("code", code);
    };
  }

  private String doorway(Conversation conversation, OpenChannel channel, Body body) {
    return moves
        .doorway(conversation, channel)
        .orElseThrow(
            () ->
                body.wrong(
                    "address",
                    "This channel is reached by an address alone.",
                    "Give the customer's address there."));
  }
}
