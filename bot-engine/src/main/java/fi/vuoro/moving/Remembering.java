package fi.vuoro.moving;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Preferred;
import fi.vuoro.flow.preference.Preference;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what customers say about being written to, for their later conversations. */
@Component
class Remembering {
  private final Customers customers;
  private final Identities identities;

  Remembering(Customers customers, Identities identities) {
    this.customers = customers;
    this.identities = identities;
  }

  /** Keeps it with whoever is known to hold the conversation; nothing where nobody is. */
  Mono<Void> keep(Conversation conversation, Preference said) {
    Preferred preferred = Preferred.of(said, conversation.state().at(), conversation.id());
    return customer(conversation).flatMap(who -> customers.prefer(who, preferred));
  }

  /** At an address that is only claimed, it may be anybody who speaks. */
  private Mono<String> customer(Conversation conversation) {
    return Mono.justOrEmpty(conversation.customer())
        .switchIfEmpty(
            Mono.justOrEmpty(
                    conversation.correspondence().identities().get(conversation.state().channel()))
                .flatMap(identities::find)
                .filter(Identity::verified)
                .map(Identity::customer));
  }
}
