package fi.vuoro.channel;

/** A channel that is being listened to. */
public interface Listening extends AutoCloseable {
  /** Where nothing is listened to. */
  Listening NONE = () -> {};

  /** Stops, and waits until what is being heard is done with. */
  @Override
  void close();
}
