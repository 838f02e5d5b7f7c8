package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Dialogue;
import reactor.core.publisher.Mono;

/** The flows that conversations run. */
public interface Flows {
  /** The version that new conversations run; empty when there is no such flow. */
  Mono<Dialogue> published(String flow);

  /** A stored version; every version that a conversation began with stays. */
  Mono<Dialogue> version(String flow, String version);
}
