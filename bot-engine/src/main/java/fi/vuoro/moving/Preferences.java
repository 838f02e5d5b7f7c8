package fi.vuoro.moving;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Whereabouts;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Preferred;
import fi.vuoro.customer.Preferred.Kept;
import fi.vuoro.linking.Asker;
import fi.vuoro.security.LinkTokens;
import fi.vuoro.security.LinkTokens.Link;
import fi.vuoro.security.LinkTokens.Purpose;
import fi.vuoro.web.Problem;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether customers are written to at an address, and how they want to be written to anywhere, as
 * they set it by a link that was sent there.
 */
@Component
class Preferences {
  /** Why nothing is sent any more to who asked for it. */
  static final String STOPPED = "unsubscribed";

  /** Where it is said that something was set there. */
  private static final String PAGE = "page";

  private final Correspondences correspondences;
  private final Whereabouts whereabouts;
  private final Identities identities;
  private final Customers customers;
  private final LinkTokens links;
  private final Clock clock;

  Preferences(
      Correspondences correspondences,
      Whereabouts whereabouts,
      Identities identities,
      Customers customers,
      LinkTokens links,
      Clock clock) {
    this.correspondences = correspondences;
    this.whereabouts = whereabouts;
    this.identities = identities;
    this.customers = customers;
    this.links = links;
    this.clock = clock;
  }

  /**
   * An address to which a link was sent, and the conversation that it was sent in.
   *
   * @param preferred by whose address it is; they are asked only where it is known to be theirs
   * @param reachable channels in which they have such an address
   */
  record Setting(
      Conversation conversation, Identity identity, Preferred preferred, Set<String> reachable) {
    Setting {
      reachable = Collections.unmodifiableSet(new TreeSet<>(reachable));
    }

    boolean isStopped() {
      return identity.closed() != null || isStoppedEverywhere();
    }

    boolean isStoppedEverywhere() {
      return identity.verified() && preferred.isStopped();
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
    return Mono.zip(conversation, identity)
        .flatMap(
            both ->
                Mono.zip(
                        customers.preferred(both.getT2().customer()),
                        reachable(both.getT2().customer()))
                    .map(
                        known ->
                            new Setting(both.getT1(), both.getT2(), known.getT1(), known.getT2())));
  }

  /**
   * Who opened the page, to join another address with the one that the link was sent to.
   *
   * @throws Problem 409 where that one is not known to be theirs
   */
  Mono<Asker> asker(String token) {
    return find(token)
        .flatMap(
            now ->
                now.identity().verified()
                    ? Mono.just(Asker.onPage(now.conversation(), now.identity()))
                    : Mono.error(Preferences::claimed));
  }

  private Mono<Set<String>> reachable(String customer) {
    return identities
        .of(customer)
        .filter(identity -> identity.verified() && !identity.channel().equals("crm"))
        .map(Identity::channel)
        .collect(Collectors.toSet());
  }

  /**
   * Keeps how they want to be written to, in every conversation.
   *
   * @param wanted says what they want of the setting as it is
   * @throws Problem 409 where the address is not known to be theirs
   */
  Mono<Setting> prefer(String token, Function<Setting, Wants> wanted) {
    return find(token)
        .flatMap(
            now ->
                now.identity().verified()
                    ? customers.prefer(
                        now.identity().customer(),
                        wanted.apply(now).changes(now.preferred(), clock.instant(), PAGE))
                    : Mono.error(Preferences::claimed))
        .then(Mono.defer(() -> find(token)));
  }

  /** Nothing is sent to them anywhere any more. */
  Mono<Setting> stopEverywhere(String token) {
    return find(token)
        .flatMap(
            now ->
                now.identity().verified()
                    ? customers.prefer(now.identity().customer(), stop(true))
                    : Mono.error(Preferences::claimed))
        .then(Mono.defer(() -> stop(token)));
  }

  private Preferred stop(boolean stop) {
    return new Preferred(null, null, null, null, new Kept<>(stop, clock.instant(), PAGE));
  }

  /** Nothing is sent there any more, and what is held there ends. */
  Mono<Setting> stop(String token) {
    return find(token)
        .flatMap(now -> stop(now.conversation().id(), now.identity().id()))
        .then(Mono.defer(() -> find(token)));
  }

  /** Nothing is sent to an identity any more, and what is held there ends. */
  Mono<Void> stop(String conversation, String identity) {
    String channel = identity.substring(0, identity.indexOf(':'));
    return identities
        .close(identity, STOPPED)
        .then(whereabouts.stop(conversation, channel, identity))
        .then();
  }

  /** It may be written to again; what has ended stays ended. */
  Mono<Setting> allow(String token) {
    return find(token)
        .flatMap(
            now ->
                identities
                    .open(now.identity())
                    .then(
                        now.isStoppedEverywhere()
                            ? customers.prefer(now.identity().customer(), stop(false))
                            : Mono.empty()))
        .then(Mono.defer(() -> find(token)));
  }

  private static Problem worthless() {
    return new Problem(
            HttpStatus.FORBIDDEN, "link-worthless", "The link has expired, or is not whole.")
        .at("/link")
        .remedy("Open the link in the latest message that you got.");
  }

  private static Problem claimed() {
    return Problem.conflict("address-claimed", "Nobody has written from this address yet.")
        .at("/link")
        .remedy("Reply to the message from which you came here, then set this.");
  }

  private static Problem erased() {
    return new Problem(
            HttpStatus.GONE, "address-erased", "The address that the link is about was erased.")
        .at("/link")
        .remedy("Nothing is sent there; there is nothing to set.");
  }
}
