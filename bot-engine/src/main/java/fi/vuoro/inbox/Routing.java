package fi.vuoro.inbox;

import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Incoming.Wrote;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Letter;
import fi.vuoro.conversation.Order;
import fi.vuoro.conversation.Taken;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.delivery.Notices;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings what was written to its conversation: the one that it replies to, as far as it is the
 * sender's; else the one in focus; else a new one of the channel's flow. Who only claims to be the
 * sender must reply to a message of the conversation, which nobody else has. Who writes of their
 * own accord from an address that somebody else only claimed is another customer, and holds it.
 */
@Component
class Routing {
  /** What comes again late may belong to one of so many before. */
  private static final int EARLIER = 3;

  private final Senders senders;
  private final Identities identities;
  private final Correspondences correspondences;
  private final Outcomes outcomes;
  private final TypedCodes codes;
  private final Files files;
  private final Openings openings;
  private final Notices notices;

  Routing(
      Senders senders,
      Identities identities,
      Correspondences correspondences,
      Outcomes outcomes,
      TypedCodes codes,
      Files files,
      Openings openings,
      Notices notices) {
    this.senders = senders;
    this.identities = identities;
    this.correspondences = correspondences;
    this.outcomes = outcomes;
    this.codes = codes;
    this.files = files;
    this.openings = openings;
    this.notices = notices;
  }

  /** A message on its way. */
  record Mail(OpenChannel channel, Identity from, String id, Wrote wrote) {
    boolean isProved() {
      return wrote.from().verified();
    }

    /**
     * Whether it may be for a conversation that it doesn't name. An address that was only claimed
     * must have been asked something there, by a channel that never tells what is replied to.
     */
    boolean mayAnswer(Conversation conversation) {
      return isProved()
          && (from.verified()
              || (!channel.can(Feature.REPLIES) && conversation.isHeld(channel.name(), from.id())));
    }

    Order order() {
      return new Order(wrote.at(), wrote.number());
    }

    Mail from(Identity other) {
      return new Mail(channel, other, id, wrote);
    }

    /** As the channel tells it, or as it is known; else as a first message greets. */
    @Nullable String language() {
      String told = wrote.from().language() != null ? wrote.from().language() : from.language();
      return told != null
          ? told
          : Languages.BUILT_IN.greeting(wrote.words()).map(Language::tag).orElse(null);
    }
  }

  Mono<Void> take(OpenChannel channel, Wrote wrote) {
    return senders
        .meet(channel, wrote.from(), wrote.at())
        .map(from -> new Mail(channel, from, Senders.messageId(channel, wrote), wrote))
        .flatMap(
            mail ->
                cameBefore(mail)
                    .flatMap(
                        conversation -> outcomes.again(mail.from(), mail.isProved(), conversation))
                    .switchIfEmpty(Mono.defer(() -> route(mail).thenReturn(true))))
        .then();
  }

  /** The conversation that took it when it came before. */
  private Mono<Conversation> cameBefore(Mail mail) {
    List<String> all = mail.from().conversations();
    return Flux.fromIterable(all.subList(Math.max(0, all.size() - EARLIER), all.size()))
        .concatMap(correspondences::find)
        .filter(conversation -> conversation.knows(mail.id()))
        .next();
  }

  private Mono<Void> route(Mail mail) {
    return repliedTo(mail)
        .flatMap(conversation -> given(mail, conversation).flatMap(taken -> said(mail, taken)))
        .switchIfEmpty(Mono.defer(() -> focused(mail)))
        .then();
  }

  /** The conversation that the channel names, if it is held with the sender. */
  private Mono<Conversation> repliedTo(Mail mail) {
    return Mono.justOrEmpty(mail.wrote().conversation())
        .flatMap(correspondences::find)
        .filter(
            conversation ->
                conversation.correspondence().reaches(mail.channel().name(), mail.from().id()));
  }

  private Mono<Taken> focused(Mail mail) {
    return Mono.justOrEmpty(mail.from().focus())
        .flatMap(correspondences::find)
        .filter(mail::mayAnswer)
        .flatMap(conversation -> given(mail, conversation))
        .filter(taken -> taken instanceof Taken.In || taken instanceof Taken.Held)
        .switchIfEmpty(Mono.defer(() -> ofOwnAccord(mail)));
  }

  private Mono<Taken> ofOwnAccord(Mail mail) {
    return identities
        .arrived(mail.from(), mail.isProved())
        .flatMap(holder -> begun(mail.from(holder)));
  }

  private Mono<Taken> said(Mail mail, Taken taken) {
    return taken instanceof Taken.Over
        ? notices
            .say(mail.channel(), mail.from(), "channel.over", mail.wrote().id(), mail.language())
            .thenReturn(taken)
        : Mono.just(taken);
  }

  /** A flow begins with what was written; what another message began meanwhile, takes it. */
  private Mono<Taken> begun(Mail mail) {
    return openings
        .begin(mail.channel(), mail.from(), mail.id(), mail.wrote().id(), mail.language())
        .flatMap(
            conversation ->
                conversation.knows(mail.id()) || !mail.isProved()
                    ? Mono.just(new Taken.In(conversation))
                    : given(mail, conversation));
  }

  private Mono<Taken> given(Mail mail, Conversation conversation) {
    return codes
        .take(mail, conversation)
        .switchIfEmpty(Mono.defer(() -> answered(mail, conversation)))
        .flatMap(taken -> outcomes.of(mail.from(), mail.isProved(), conversation, taken))
        .defaultIfEmpty(new Taken.In(conversation));
  }

  private Mono<Taken> answered(Mail mail, Conversation conversation) {
    return files
        .answer(mail, conversation)
        .map(content -> new Letter(mail.id(), mail.channel().name(), mail.from().id(), content))
        .flatMap(letter -> letter(mail, conversation, letter));
  }

  private Mono<Taken> letter(Mail mail, Conversation conversation, Letter letter) {
    return mail.channel().can(Feature.BURSTS)
            && letter.content() instanceof Letter.Content.Words(String words)
        ? correspondences.hold(conversation.id(), letter, words, mail.order())
        : correspondences.take(conversation.id(), letter);
  }
}
