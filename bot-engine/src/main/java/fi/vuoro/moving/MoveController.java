package fi.vuoro.moving;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.security.ConversationTokens;
import fi.vuoro.web.Body;
import fi.vuoro.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

  private final Correspondences correspondences;
  private final OpenChannels channels;
  private final Moves moves;
  private final ConversationTokens tokens;

  MoveController(
      Correspondences correspondences,
      OpenChannels channels,
      Moves moves,
      ConversationTokens tokens) {
    this.correspondences = correspondences;
    this.channels = channels;
    this.moves = moves;
    this.tokens = tokens;
  }

  /** A channel that the conversation can go on in, and how it gets there. */
  record Way(String name, String join, boolean inUse) {}

  /** The channels that are on. */
  @GetMapping("/channels")
  Mono<Map<String, Object>> ways(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token) {
    return opened(id, token)
        .map(
            conversation -> {
              String now = conversation.state().channel();
              List<Way> ways =
                  channels.all().stream().map(channel -> way(conversation, channel, now)).toList();
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("inUse", now);
              json.put("channels", ways);
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
  @PostMapping("/moves")
  Mono<Map<String, Object>> move(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody(required = false) @Nullable String text) {
    return opened(id, token)
        .flatMap(
            conversation -> {
              Body body = Body.of(text, Set.of("channel", "address"));
              String name = body.required("channel", LONGEST);
              OpenChannel channel =
                  channels
                      .find(name)
                      .orElseThrow(
                          () ->
                              body.wrong(
                                  "channel",
                                  "No channel of this name is set up.",
                                  "Use one that GET .../channels lists."));
              String address = body.word("address", LONGEST);
              return address == null
                  ? Mono.just(Map.of("link", doorway(conversation, channel, body)))
                  : moves
                      .toAddress(
                          conversation,
                          channel,
                          normalised(channel, address, body),
                          // A move to where it was before is another one.
                          Long.toString(conversation.state().event()))
                      .map(moved -> Map.of("channel", moved.state().channel()));
            });
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

  private static String normalised(OpenChannel channel, String address, Body body) {
    try {
      return channel.channel().normalised(address);
    } catch (IllegalArgumentException wrong) {
      throw body.wrong("address", String.valueOf(wrong.getMessage()), "Correct the address.");
    }
  }

  private Mono<Conversation> opened(String id, @Nullable String authorization) {
    return correspondences
        .find(id)
        .filter(
            conversation ->
                tokens.verifyHeader(authorization, conversation.id(), conversation.tokenVersion()))
        .switchIfEmpty(
            Mono.error(
                () ->
                    new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "no-conversation",
                        "There is no such conversation, or its token is not right.")));
  }
}
