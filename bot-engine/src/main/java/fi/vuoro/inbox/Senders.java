package fi.vuoro.inbox;

import fi.vuoro.channel.Incoming;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.exchange.OpenChannel;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sent something. */
@Component
class Senders {
  private final Identities identities;
  private final Clock clock;

  Senders(Identities identities, Clock clock) {
    this.identities = identities;
    this.clock = clock;
  }

  /** The identity of a sender, who was heard of just now. */
  Mono<Identity> meet(OpenChannel channel, Incoming.Sender from, Instant at) {
    Instant now = clock.instant();
    return identities
        .meet(channel.name(), from.address(), from.verified())
        .flatMap(known -> identities.heard(known, at.isAfter(now) ? now : at, from.language()));
  }

  /** The id under which a conversation knows what a channel brought. */
  static String messageId(OpenChannel channel, Incoming incoming) {
    return channel.name() + ":" + incoming.id();
  }
}
