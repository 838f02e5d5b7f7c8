package fi.vuoro.delivery;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The one place that decides whether and where something may be delivered. */
@Component
class Admissions {
  private final OpenChannels channels;
  private final Identities identities;
  private final Clock clock;

  Admissions(OpenChannels channels, Identities identities, Clock clock) {
    this.channels = channels;
    this.identities = identities;
    this.clock = clock;
  }

  Mono<Admission> admit(Conversation conversation, Dispatch dispatch) {
    String now = conversation.state().channel();
    if (!now.equals(dispatch.channel())) {
      return Mono.just(new Admission.Overtaken("The conversation went on by " + now + "."));
    }
    return Mono.justOrEmpty(channels.find(dispatch.channel()))
        .flatMap(
            channel ->
                identities
                    .find(dispatch.identity())
                    .map(to -> admit(channel, to))
                    .defaultIfEmpty(new Admission.Refused("The customer's address was erased.")))
        .defaultIfEmpty(
            new Admission.Refused("The channel " + dispatch.channel() + " is not set up."));
  }

  private Admission admit(OpenChannel channel, Identity to) {
    if (to.closed() != null) {
      return new Admission.Refused("The customer can't be reached there: " + to.closed() + ".");
    }
    Duration window = channel.channel().capabilities().window();
    Instant heard = to.heardAt();
    boolean open = window == null || (heard != null && heard.plus(window).isAfter(clock.instant()));
    return new Admission.Now(channel, to, open);
  }
}
