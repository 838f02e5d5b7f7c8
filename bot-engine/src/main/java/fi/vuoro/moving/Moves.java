package fi.vuoro.moving;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Whereabouts;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.linking.Codes;
import fi.vuoro.security.LinkTokens;
import fi.vuoro.security.LinkTokens.Purpose;
import fi.vuoro.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ways from the web chat to other channels. */
@Component
class Moves {
  private static final Duration DOORWAYS_HOLD = Duration.ofHours(24);

  /** Nobody has so many addresses; who tries more writes to strangers. */
  private static final int MOST = 5;

  private static final String MOVE = "move:";

  private final Whereabouts whereabouts;
  private final Identities identities;
  private final Codes codes;
  private final LinkTokens links;
  private final Clock clock;

  Moves(
      Whereabouts whereabouts, Identities identities, Codes codes, LinkTokens links, Clock clock) {
    this.whereabouts = whereabouts;
    this.identities = identities;
    this.codes = codes;
    this.links = links;
    this.clock = clock;
  }

  /** What came of the wish to go on somewhere. */
  sealed interface Onward {
    /** It goes on there. */
    record There(Conversation conversation) implements Onward {}

    /** It does so once the code that was sent there is typed where it is now. */
    record OnceTyped(Codes.Sent code) implements Onward {}
  }

  /** The link through which the customer takes the conversation to a channel; empty for none. */
  Optional<String> doorway(Conversation conversation, OpenChannel channel) {
    String token =
        links.sign(Purpose.DOORWAY, conversation.id(), clock.instant().plus(DOORWAYS_HOLD), null);
    return channel.channel().doorway(token);
  }

  /**
   * The conversation goes on at an address, of which the customer says that it is theirs. Where
   * another is known to hold it, a code has to prove that: else whoever names a telephone number
   * would have what is written from there next.
   *
   * @param cause of the move, within the conversation: the same again changes nothing
   * @throws Problem 409 when it is over, or no code can be sent there; 429 when it was moved to too
   *     many, or too many codes were sent
   */
  Mono<Onward> toAddress(
      Conversation conversation, OpenChannel channel, String address, String cause) {
    if (conversation.state().status().isFinal()) {
      return Mono.error(
          Problem.conflict("conversation-over", "The conversation is over.")
              .remedy("Begin a new one."));
    }
    String identity = identities.id(channel.name(), address);
    boolean there =
        conversation.state().channel().equals(channel.name())
            && conversation.correspondence().reaches(channel.name(), identity);
    if (there) {
      return Mono.just(new Onward.There(conversation));
    }
    if (conversation.countReceived(MOVE) >= MOST) {
      return Mono.error(
          new Problem(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "too-many-moves",
                  "This conversation was moved too often.")
              .remedy("Go on where it is."));
    }
    return identities
        .claim(channel.name(), address, conversation.customer())
        .flatMap(to -> go(conversation, to, channel, cause));
  }

  /** The conversation goes on in a channel where it has been before. */
  Mono<Onward> back(Conversation conversation, OpenChannel channel, String cause) {
    return Mono.justOrEmpty(conversation.correspondence().identities().get(channel.name()))
        .flatMap(identities::find)
        .flatMap(to -> go(conversation, to, channel, cause));
  }

  private Mono<Onward> go(
      Conversation conversation, Identity to, OpenChannel channel, String cause) {
    return identities
        .welcomes(to, conversation.id(), conversation.customer())
        .flatMap(
            welcome ->
                welcome
                    ? moved(conversation, to, channel, cause)
                    : codes.sendToMove(conversation, channel, to).map(Onward.OnceTyped::new));
  }

  private Mono<Onward> moved(
      Conversation conversation, Identity to, OpenChannel channel, String cause) {
    return whereabouts
        .move(conversation.id(), MOVE + cause, channel.name(), to.id())
        .flatMap(moved -> identities.focus(to, moved.id()).thenReturn(new Onward.There(moved)));
  }
}
