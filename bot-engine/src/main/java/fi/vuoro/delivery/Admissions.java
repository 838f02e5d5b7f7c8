package fi.vuoro.delivery;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.flow.engine.Takeover;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The one place that decides whether and where something may be delivered. */
@Component
class Admissions {
  /** Who wrote so lately is there, whatever the time. */
  private static final Duration THERE = Duration.ofMinutes(15);

  /** For so long what is said about people waits for what is said after it. */
  private static final Duration MORE = Duration.ofSeconds(5);

  private final OpenChannels channels;
  private final Identities identities;
  private final Customers customers;
  private final Clock clock;

  Admissions(OpenChannels channels, Identities identities, Customers customers, Clock clock) {
    this.channels = channels;
    this.identities = identities;
    this.customers = customers;
    this.clock = clock;
  }

  Mono<Admission> admit(Conversation conversation, Dispatch dispatch) {
    String now = conversation.state().channel();
    if (!now.equals(dispatch.channel())) {
      return Mono.just(new Admission.Overtaken("The conversation went on by " + now + "."));
    }
    if (dispatch.isNew() && isMoreToCome(conversation, dispatch)) {
      return Mono.just(new Admission.Gathers(dispatch.dueAt().plus(MORE)));
    }
    return Mono.justOrEmpty(channels.find(dispatch.channel()))
        .flatMap(
            channel ->
                identities
                    .find(dispatch.identity())
                    .flatMap(to -> admit(channel, to, conversation, dispatch))
                    .defaultIfEmpty(new Admission.Refused("The customer's address was erased.")))
        .defaultIfEmpty(
            new Admission.Refused("The channel " + dispatch.channel() + " is not set up."));
  }

  /** Who asked for a person is told at once what to expect, in the same message. */
  private static boolean isMoreToCome(Conversation conversation, Dispatch dispatch) {
    Takeover takeover = conversation.state().takeover();
    return takeover != null
        && takeover.agent() == null
        && (takeover.awaited() != null || conversation.state().seq() > dispatch.last());
  }

  private Mono<Admission> admit(
      OpenChannel channel, Identity to, Conversation conversation, Dispatch dispatch) {
    Instant now = clock.instant();
    boolean there = to.heardAt() != null && to.heardAt().plus(THERE).isAfter(now);
    if (dispatch.prompted() || there) {
      return Mono.just(admit(channel, to));
    }
    String customer = conversation.customer() == null ? to.customer() : conversation.customer();
    return customers
        .preferred(customer)
        .map(
            preferred -> {
              if (preferred.isStopped()) {
                return new Admission.Refused("The customer wants no messages.");
              }
              Instant then = preferred.notBefore(now, conversation.state().zone());
              return then.isAfter(now)
                  ? new Admission.NotBefore(then, "The customer wants no messages before.")
                  : admit(channel, to);
            });
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
