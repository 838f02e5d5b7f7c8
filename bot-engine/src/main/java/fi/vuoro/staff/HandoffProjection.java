package fi.vuoro.staff;

import fi.vuoro.conversation.Committed;
import fi.vuoro.conversation.Projection;
import fi.vuoro.flow.engine.Event;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the list of what is handed off; what ends while it is, the list itself finds out. */
@Component
class HandoffProjection implements Projection {
  private final Handoffs handoffs;

  HandoffProjection(Handoffs handoffs) {
    this.handoffs = handoffs;
  }

  @Override
  public Mono<Void> project(List<Committed> batch) {
    return Flux.fromIterable(batch)
        .filter(HandoffProjection::concerns)
        .concatMap(committed -> handoffs.note(committed.conversation()))
        .then();
  }

  private static boolean concerns(Committed committed) {
    return Handoffs.isHandedOff(committed.conversation())
        || committed.events().stream()
            .anyMatch(recorded -> recorded.event() instanceof Event.TookBack);
  }
}
