package fi.vuoro.delivery;

import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.conversation.Committed;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Projection;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Shows that an answer is on its way, where a turn waits for a language model. */
@Component
class Typing implements Projection {
  private static final Logger LOG = LoggerFactory.getLogger(Typing.class);

  private final OpenChannels channels;
  private final Identities identities;
  private final Scheduler threads;

  Typing(
      OpenChannels channels,
      Identities identities,
      @Qualifier("channelThreads") Scheduler threads) {
    this.channels = channels;
    this.identities = identities;
    this.threads = threads;
  }

  /** It waits for nothing: a sign that doesn't come is missed by nobody. */
  @Override
  public Mono<Void> project(List<Committed> batch) {
    batch.stream()
        .map(Committed::conversation)
        .filter(conversation -> conversation.state().pending().findAny().isPresent())
        .forEach(this::show);
    return Mono.empty();
  }

  private void show(Conversation conversation) {
    String name = conversation.state().channel();
    String identity = conversation.correspondence().identities().get(name);
    if (identity != null) {
      channels
          .find(name)
          .filter(channel -> channel.can(Feature.TYPING))
          .ifPresent(channel -> show(channel, identity));
    }
  }

  private void show(OpenChannel channel, String identity) {
    identities
        .find(identity)
        .filter(to -> to.closed() == null)
        .map(Identity::address)
        .publishOn(threads)
        .subscribe(
            address -> channel.channel().typing(address),
            error -> LOG.debug("Typing could not be shown by {}", channel.name()));
  }
}
