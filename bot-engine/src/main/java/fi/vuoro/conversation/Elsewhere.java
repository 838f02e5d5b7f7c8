package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Reaching;
import reactor.core.publisher.Mono;

/** Knows how conversations can go on in other channels, and takes them there. */
public interface Elsewhere {

  /** How this conversation can go on elsewhere; it reads nothing. */
  Reaching from(Conversation conversation);

  /**
   * A customer left the web chat in the middle of a question. What comes of it is written in the
   * conversation, so that it is asked again only when there is reason to.
   */
  Mono<Void> left(Conversation conversation);

  /** Does what a customer wants about being written to. Doing it twice changes nothing. */
  Mono<Void> prefer(Conversation conversation, Effect.Prefer wanted);
}
