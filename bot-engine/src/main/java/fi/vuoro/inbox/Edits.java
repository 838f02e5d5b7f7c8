package fi.vuoro.inbox;

import fi.vuoro.channel.Incoming.Edited;
import fi.vuoro.conversation.Amendments;
import fi.vuoro.conversation.Amendments.Amended;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Letter;
import fi.vuoro.customer.Identity;
import fi.vuoro.delivery.Notices;
import fi.vuoro.exchange.OpenChannel;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes changes of messages that came before: corrections, as far as it can be told of what. */
@Component
class Edits {
  private final Senders senders;
  private final Correspondences correspondences;
  private final Amendments amendments;
  private final Notices notices;

  Edits(Senders senders, Correspondences correspondences, Amendments amendments, Notices notices) {
    this.senders = senders;
    this.correspondences = correspondences;
    this.amendments = amendments;
    this.notices = notices;
  }

  Mono<Void> take(OpenChannel channel, Edited edited) {
    return senders
        .meet(channel, edited.from(), edited.at())
        .flatMap(from -> take(channel, edited, from));
  }

  /** What was changed in a conversation that isn't in focus any more has been read, and is past. */
  private Mono<Void> take(OpenChannel channel, Edited edited, Identity from) {
    return Mono.justOrEmpty(from.focus())
        .flatMap(correspondences::find)
        .filter(held -> held.correspondence().reaches(channel.name(), from.id()))
        .flatMap(
            conversation ->
                amendments
                    .take(conversation.id(), letter(channel, edited, from), edited.message())
                    .flatMap(amended -> told(channel, edited, from, conversation, amended)));
  }

  /** Its id ends as that of the message, which may be changed again. */
  private static Letter letter(OpenChannel channel, Edited edited, Identity from) {
    String id = Senders.messageId(channel, edited) + "." + edited.message();
    return new Letter(id, channel.name(), from.id(), new Letter.Content.Words(edited.words()));
  }

  private Mono<Void> told(
      OpenChannel channel,
      Edited edited,
      Identity from,
      Conversation conversation,
      Amended amended) {
    String language = conversation.state().language();
    return switch (amended) {
      case TAKEN, NOTHING -> Mono.empty();
      case OVER -> notices.say(channel, from, "channel.over", null, language);
      case UNKNOWN -> notices.say(channel, from, "channel.edited", edited.message(), language);
    };
  }
}
