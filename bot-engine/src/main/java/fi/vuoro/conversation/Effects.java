package fi.vuoro.conversation;

import fi.vuoro.customer.Customers;
import fi.vuoro.flow.engine.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does outside what turns asked for, after they were committed. Doing it twice changes nothing. */
@Component
class Effects {
  private static final Logger LOG = LoggerFactory.getLogger(Effects.class);

  private final Customers customers;
  private final ObjectProvider<Elsewhere> elsewhere;
  private final ObjectProvider<People> people;

  Effects(Customers customers, ObjectProvider<Elsewhere> elsewhere, ObjectProvider<People> people) {
    this.customers = customers;
    this.elsewhere = elsewhere;
    this.people = people;
  }

  Mono<Void> carryOut(Committed committed) {
    return Flux.fromIterable(committed.conversation().effects())
        .concatMap(effect -> carryOut(effect, committed.conversation()))
        .then();
  }

  /** Flows that need connectors or contents can't be published, so none of these come. */
  private Mono<Void> carryOut(Effect effect, Conversation conversation) {
    return switch (effect) {
      case Effect.SaveTrait save -> save(save, conversation);
      // Begun as soon as it was committed; after a crash the deadline settles it.
      case Effect.Consult consult -> Mono.empty();
      case Effect.Prefer prefer -> elsewhere.getObject().prefer(conversation, prefer);
      case Effect.Call call -> unserved(call);
      case Effect.Offer offer -> unserved(offer);
      case Effect.Handoff handoff -> people.getObject().asked(conversation, handoff);
    };
  }

  private Mono<Void> save(Effect.SaveTrait save, Conversation conversation) {
    return conversation.customer() == null
        ? Mono.empty()
        : customers.learn(
            conversation.customer(),
            save.trait(),
            save.value(),
            conversation.state().at(),
            conversation.state().flow());
  }

  private static Mono<Void> unserved(Effect effect) {
    LOG.error("Nothing here serves {}", effect.getClass().getSimpleName());
    return Mono.empty();
  }
}
