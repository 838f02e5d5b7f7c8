package fi.vuoro.inbox;

import fi.vuoro.conversation.AwaitedCodes;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Taken;
import fi.vuoro.delivery.Notices;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.inbox.Routing.Mail;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes codes that are typed in a channel, and tells what came of them. */
@Component
class TypedCodes {
  private final AwaitedCodes codes;
  private final Notices notices;

  TypedCodes(AwaitedCodes codes, Notices notices) {
    this.codes = codes;
    this.notices = notices;
  }

  /** Empty where what was written is no code that the conversation waits for. */
  Mono<Taken> take(Mail mail, Conversation conversation) {
    return Mono.just(mail.wrote().words())
        .filter(words -> mail.wrote().attachments().isEmpty() && codes.isLikeOne(words))
        .flatMap(words -> codes.take(conversation, mail.id(), words))
        .flatMap(
            typed ->
                notices
                    .tell(
                        mail.channel(),
                        mail.from(),
                        Languages.BUILT_IN.of(conversation.state().language()),
                        typed.text())
                    .thenReturn(new Taken.In(conversation)));
  }
}
