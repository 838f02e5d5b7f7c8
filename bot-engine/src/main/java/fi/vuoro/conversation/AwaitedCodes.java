package fi.vuoro.conversation;

import reactor.core.publisher.Mono;

/** Codes that were sent to another address, and that customers may type where they are. */
public interface AwaitedCodes {

  /** Whether this could be such a code; it reads nothing. */
  boolean isLikeOne(String words);

  /**
   * Takes a code that a conversation waits for. The same message again changes nothing.
   *
   * @param message the id of the message that it is
   * @return what came of it; empty where what was written is no such code
   */
  Mono<TypedCode> take(Conversation conversation, String message, String words);
}
