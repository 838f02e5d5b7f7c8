package fi.vuoro.moving;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Whereabouts;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Preferred;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Goes on with customers who left the web chat in the middle of a question, where they said that
 * they want to be written to. That they said so is their consent; without it nothing is sent.
 */
@Component
class Leaving {
  private final Whereabouts whereabouts;
  private final Customers customers;
  private final Identities identities;
  private final Destinations destinations;
  private final Clock clock;

  Leaving(
      Whereabouts whereabouts,
      Customers customers,
      Identities identities,
      Destinations destinations,
      Clock clock) {
    this.whereabouts = whereabouts;
    this.customers = customers;
    this.identities = identities;
    this.destinations = destinations;
    this.clock = clock;
  }

  /** Asks the open question there, once: now, or at the next time at which they want it. */
  Mono<Void> left(Conversation conversation) {
    return Mono.justOrEmpty(conversation.customer())
        .flatMap(
            customer ->
                customers
                    .preferred(customer)
                    .flatMap(
                        preferred ->
                            destinations
                                .preferred(customer, preferred)
                                .flatMap(to -> goOn(conversation, to, preferred))))
        .switchIfEmpty(
            Mono.defer(() -> whereabouts.leave(conversation.id(), null).thenReturn(false)))
        .then();
  }

  private Mono<Boolean> goOn(Conversation conversation, Identity to, Preferred preferred) {
    Instant now = clock.instant();
    Instant then = preferred.notBefore(now, conversation.state().zone());
    Instant since = conversation.state().at();
    return then.isAfter(now)
        ? whereabouts.leave(conversation.id(), Duration.between(since, then)).thenReturn(false)
        : whereabouts
            .move(conversation.id(), "left:" + conversation.state().event(), to.channel(), to.id())
            .flatMap(moved -> identities.focus(to, moved.id()))
            .thenReturn(true);
  }
}
