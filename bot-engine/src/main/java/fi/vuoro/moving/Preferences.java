package fi.vuoro.moving;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.security.LinkTokens;
import fi.vuoro.security.LinkTokens.Link;
import fi.vuoro.security.LinkTokens.Purpose;
import fi.vuoro.web.Problem;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether customers are written to at an address, as they set it by a link that was sent there. */
@Component
class Preferences {
  /** Why nothing is sent any more to who asked for it. */
  static final String STOPPED = "unsubscribed";

  private final Correspondences correspondences;
  private final Identities identities;
  private final LinkTokens links;
  private final Clock clock;

  Preferences(
      Correspondences correspondences, Identities identities, LinkTokens links, Clock clock) {
    this.correspondences = correspondences;
    this.identities = identities;
    this.links = links;
    this.clock = clock;
  }

  /** An address to which a link was sent, and the conversation that it was sent in. */
  record Setting(Conversation conversation, Identity identity) {
    boolean isStopped() {
      return identity.closed() != null;
    }

    /** Whether the conversation goes on there. */
    boolean isConversationOpen() {
      return conversation.isHeld(identity.channel(), identity.id());
    }
  }

  /**
   * How it is set now.
   *
   * @throws Problem 403 for a link that is worth nothing; 410 where the address was erased
   */
  Mono<Setting> find(String token) {
    return Mono.defer(
        () ->
            links
                .read(Purpose.PREFERENCES, token, clock.instant())
                .map(this::find)
                .orElseThrow(Preferences::worthless));
  }

  private Mono<Setting> find(Link link) {
    Mono<Conversation> conversation =
        correspondences.find(link.conversation()).switchIfEmpty(Mono.error(Preferences::worthless));
    Mono<Identity> identity =
        identities.find(String.valueOf(link.more())).switchIfEmpty(Mono.error(Preferences::erased));
    return Mono.zip(conversation, identity, Setting::new);
  }

  /** Nothing is sent there any more, and what is held there ends. */
  Mono<Setting> stop(String token) {
    return find(token)
        .flatMap(
            now ->
                identities
                    .close(now.identity().id(), STOPPED)
                    .then(
                        correspondences.stop(
                            now.conversation().id(),
                            now.identity().channel(),
                            now.identity().id())))
        .then(Mono.defer(() -> find(token)));
  }

  /** It may be written to again; what has ended stays ended. */
  Mono<Setting> allow(String token) {
    return find(token)
        .flatMap(now -> identities.open(now.identity()))
        .then(Mono.defer(() -> find(token)));
  }

  private static Problem worthless() {
    return new Problem(
            HttpStatus.FORBIDDEN, "link-worthless", "The link has expired, or is not whole.")
        .at("/link")
        .remedy("Open the link in the latest message that you got.");
  }

  private static Problem erased() {
    return new Problem(
            HttpStatus.GONE, "address-erased", "The address that the link is about was erased.")
        .at("/link")
        .remedy("Nothing is sent there; there is nothing to set.");
  }
}
