package fi.vuoro.channel;

/** Takes what a channel that is listened to hears. */
public interface Ear {
  /**
   * Takes it; on return it is kept for good. It blocks.
   *
   * @throws RuntimeException when it could not be kept, and must come again
   */
  void hear(Incoming incoming);
}
