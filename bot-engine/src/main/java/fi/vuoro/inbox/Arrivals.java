package fi.vuoro.inbox;

import fi.vuoro.channel.Incoming.Arrived;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Letter;
import fi.vuoro.conversation.Taken;
import fi.vuoro.conversation.Whereabouts;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Merge.Proof;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.linking.Linking;
import fi.vuoro.security.LinkTokens;
import fi.vuoro.security.LinkTokens.Purpose;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes in who comes to a channel: through a doorway, to go on there with a conversation; else to
 * hear the open question again, or to begin.
 */
@Component
class Arrivals {
  private final Senders senders;
  private final Correspondences correspondences;
  private final Whereabouts whereabouts;
  private final Identities identities;
  private final Linking linking;
  private final Openings openings;
  private final Outcomes outcomes;
  private final LinkTokens tokens;
  private final Clock clock;

  Arrivals(
      Senders senders,
      Correspondences correspondences,
      Whereabouts whereabouts,
      Identities identities,
      Linking linking,
      Openings openings,
      Outcomes outcomes,
      LinkTokens tokens,
      Clock clock) {
    this.senders = senders;
    this.correspondences = correspondences;
    this.whereabouts = whereabouts;
    this.identities = identities;
    this.linking = linking;
    this.openings = openings;
    this.outcomes = outcomes;
    this.tokens = tokens;
    this.clock = clock;
  }

  Mono<Void> take(OpenChannel channel, Arrived arrived) {
    return senders
        .meet(channel, arrived.from(), arrived.at())
        .flatMap(
            from ->
                through(channel, from, arrived)
                    .switchIfEmpty(Mono.defer(() -> byItself(channel, from, arrived))))
        .then();
  }

  /** A doorway opens once: for whoever else comes with its token, it is none. */
  private Mono<Conversation> through(OpenChannel channel, Identity from, Arrived arrived) {
    return Mono.justOrEmpty(tokens.read(Purpose.DOORWAY, arrived.token(), clock.instant()))
        .flatMap(
            link ->
                whereabouts.move(
                    link.conversation(), "doorway:" + arrived.token(), channel.name(), from.id()))
        .filter(conversation -> conversation.correspondence().reaches(channel.name(), from.id()))
        .flatMap(
            conversation ->
                linking
                    .proved(conversation, from, Proof.DOORWAY)
                    .then(identities.focus(from, conversation.id()))
                    .thenReturn(conversation));
  }

  private Mono<Conversation> byItself(OpenChannel channel, Identity from, Arrived arrived) {
    return identities
        .arrived(from, arrived.from().verified())
        .flatMap(holder -> goesOn(channel, holder, arrived));
  }

  private Mono<Conversation> goesOn(OpenChannel channel, Identity from, Arrived arrived) {
    String id = Senders.messageId(channel, arrived);
    return Mono.justOrEmpty(from.focus())
        .flatMap(correspondences::find)
        .flatMap(
            conversation ->
                correspondences
                    .take(
                        conversation.id(),
                        new Letter(
                            id, channel.name(), from.id(), new Letter.Content.Wished(Wish.REPEAT)))
                    .flatMap(
                        taken -> outcomes.of(from, arrived.from().verified(), conversation, taken))
                    .filter(Taken.In.class::isInstance)
                    .map(taken -> conversation))
        .switchIfEmpty(
            Mono.defer(
                () -> openings.begin(channel, from, id, arrived.id(), arrived.from().language())));
  }
}
