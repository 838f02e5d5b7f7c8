package fi.vuoro.inbox;

import fi.vuoro.conversation.Beginnings;
import fi.vuoro.conversation.Beginnings.Beginning;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.delivery.Notices;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.settings.Settings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins the flow that a channel is set to, or says that there is none. */
@Component
class Openings {
  private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

  private final Beginnings beginnings;
  private final Identities identities;
  private final Notices notices;
  private final Settings settings;

  Openings(Beginnings beginnings, Identities identities, Notices notices, Settings settings) {
    this.beginnings = beginnings;
    this.identities = identities;
    this.notices = notices;
    this.settings = settings;
  }

  /**
   * The conversation that a message begins, or that another has begun meanwhile.
   *
   * @return empty when there is nothing to begin, which the sender is told
   */
  Mono<Conversation> begin(
      OpenChannel channel,
      Identity from,
      String message,
      String answers,
      @Nullable String language) {
    String flow = channel.flow();
    Mono<Conversation> nothing =
        Mono.defer(
            () ->
                notices
                    .say(channel, from, "channel.nothing-open", answers, language)
                    .then(Mono.empty()));
    if (flow == null) {
      return nothing;
    }
    return beginnings
        .begin(new Beginning(flow, message, from, null, language, false, settings.zone(), Map.of()))
        .switchIfEmpty(
            Mono.defer(
                () -> {
                  LOG.warn(
                      "The channel {} begins the flow {}, which is not published",
                      channel.name(),
                      flow);
                  return nothing;
                }))
        .flatMap(begun -> identities.focus(from, begun.id()).thenReturn(begun));
  }
}
