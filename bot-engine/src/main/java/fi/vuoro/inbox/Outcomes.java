package fi.vuoro.inbox;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Taken;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Merge.Proof;
import fi.vuoro.linking.Linking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What follows when a conversation has taken something. */
@Component
class Outcomes {
  private final Identities identities;
  private final Linking linking;

  Outcomes(Identities identities, Linking linking) {
    this.identities = identities;
    this.linking = linking;
  }

  /**
   * The conversation is in focus, and the sender known.
   *
   * @param proved whether the channel proves that it came from the address
   */
  Mono<Taken> of(Identity from, boolean proved, Conversation conversation, Taken taken) {
    return switch (taken) {
      case Taken.In in -> belongs(from, proved, conversation).thenReturn(taken);
      case Taken.Held held -> belongs(from, proved, conversation).thenReturn(taken);
      case Taken.Over over -> Mono.just(taken);
      case Taken.Nowhere nowhere -> Mono.just(taken);
    };
  }

  /** Something came again: what may have been cut off when it came first is brought to its end. */
  Mono<Boolean> again(Identity from, boolean proved, Conversation conversation) {
    boolean theirs = conversation.correspondence().reaches(from.channel(), from.id());
    return (proved && theirs ? linking.proved(conversation, from, Proof.REPLY) : Mono.<Void>empty())
        .thenReturn(true);
  }

  /** Who replies in it holds the address that it was sent to. */
  private Mono<Void> belongs(Identity from, boolean proved, Conversation conversation) {
    return (proved ? linking.proved(conversation, from, Proof.REPLY) : Mono.<Void>empty())
        .then(identities.focus(from, conversation.id()));
  }
}
