package fi.vuoro.flow.engine;

import org.jspecify.annotations.Nullable;

/** Knows how one conversation can go on in other channels. */
@FunctionalInterface
public interface Reaching {
  /** There is only the channel that it is in. */
  Reaching NOWHERE = (channel, address) -> new Reach.Off(java.util.List.of());

  /**
   * How it can go on in a channel.
   *
   * @param channel its name, or {@code phone} for whichever there is on a telephone
   * @param address that was given for it, as it was written; null for none
   */
  Reach in(String channel, @Nullable String address);
}
