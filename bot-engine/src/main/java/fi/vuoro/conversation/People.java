package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Effect;
import reactor.core.publisher.Mono;

/** Those of the staff who take over from the dialogue. */
public interface People {

  /** Whether somebody would, in a conversation that begins now; it reads nothing. */
  boolean takeOver();

  /** Somebody is asked for. Doing it twice changes nothing. */
  Mono<Void> asked(Conversation conversation, Effect.Handoff handoff);
}
