package fi.vuoro.conversation;

import fi.vuoro.store.Stored;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns that a process committed and may not have carried on before it died. */
@Component
public class Remains {
  private static final int AT_ONCE = 16;

  private final ConversationStore store;
  private final Projector projector;

  Remains(ConversationStore store, Projector projector) {
    this.store = store;
    this.projector = projector;
  }

  /** Carries on what was committed since then, by whichever node; what was carried on stays so. */
  public Mono<Void> takeUpSince(Instant then) {
    return takeUp(store.since(then));
  }

  /** Carries on what of these is not known to be. */
  Mono<Void> takeUp(Flux<Stored> outlines) {
    return outlines
        .filter(
            outline ->
                outline.number(ConversationDocument.EVENTS)
                    > outline.number(ConversationDocument.PROJECTED))
        .flatMap(outline -> projector.again(outline.id()), AT_ONCE)
        .then();
  }
}
