package fi.vuoro.inbox;

import fi.vuoro.channel.Incoming.Tapped;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Tap.Meaning;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Letter;
import fi.vuoro.conversation.Taken;
import fi.vuoro.customer.Identity;
import fi.vuoro.delivery.Notices;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.flow.value.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Takes taps on buttons: an answer to the question that the button stood under, or a wish. */
@Component
class Taps {
  private static final Logger LOG = LoggerFactory.getLogger(Taps.class);

  private final Senders senders;
  private final Correspondences correspondences;
  private final Outcomes outcomes;
  private final Notices notices;
  private final Scheduler threads;

  Taps(
      Senders senders,
      Correspondences correspondences,
      Outcomes outcomes,
      Notices notices,
      @Qualifier("channelThreads") Scheduler threads) {
    this.senders = senders;
    this.correspondences = correspondences;
    this.outcomes = outcomes;
    this.notices = notices;
    this.threads = threads;
  }

  Mono<Void> take(OpenChannel channel, Tapped tapped) {
    return senders
        .meet(channel, tapped.from(), tapped.at())
        .flatMap(
            from ->
                correspondences
                    .find(tapped.tap().conversation())
                    .filter(
                        conversation ->
                            conversation.correspondence().reaches(channel.name(), from.id()))
                    .flatMap(conversation -> take(channel, tapped, from, conversation)))
        .doOnSuccess(taken -> threads.schedule(() -> channel.channel().taken(tapped)))
        .then();
  }

  private Mono<Taken> take(
      OpenChannel channel, Tapped tapped, Identity from, Conversation conversation) {
    return content(conversation, tapped.tap())
        .map(
            content ->
                new Letter(Senders.messageId(channel, tapped), channel.name(), from.id(), content))
        .flatMap(letter -> correspondences.take(conversation.id(), letter))
        .flatMap(taken -> outcomes.of(from, tapped.from().verified(), conversation, taken))
        .flatMap(
            taken ->
                taken instanceof Taken.Over
                    ? notices
                        .say(channel, from, "channel.over", null, conversation.state().language())
                        .thenReturn(taken)
                    : Mono.just(taken))
        .switchIfEmpty(
            Mono.fromRunnable(() -> LOG.info("A button of {} fits no question", channel.name())));
  }

  private Mono<Letter.Content> content(Conversation conversation, Tap tap) {
    if (tap.meaning() instanceof Meaning.Wished(var wish)) {
      return Mono.just(new Letter.Content.Wished(wish));
    }
    return correspondences
        .asked(conversation, tap.seq())
        .flatMap(
            question ->
                Mono.justOrEmpty(
                    tap.value(question)
                        .map(
                            value ->
                                new Letter.Content.Chosen(
                                    question.step(), new Value.Words(value)))));
  }
}
