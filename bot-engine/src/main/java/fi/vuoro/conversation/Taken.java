package fi.vuoro.conversation;

/** What became of a letter. */
public sealed interface Taken {
  /** It was taken, now or when it came before. */
  record In(Conversation conversation) implements Taken {}

  /** It is kept, and waits for what may follow it. */
  record Held() implements Taken {}

  /** The conversation is over and takes it no more. */
  record Over() implements Taken {}

  /**
   * It has no place: what it belongs to was never asked, or the conversation is somebody else's.
   */
  record Nowhere() implements Taken {}
}
