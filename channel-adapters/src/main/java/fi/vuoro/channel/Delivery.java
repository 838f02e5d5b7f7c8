package fi.vuoro.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a piece that was to be sent. What is told of it holds no address and no secret.
 */
public sealed interface Delivery {

  /**
   * The channel has it.
   *
   * @param id by which the channel will tell how it fares; empty where it doesn't
   */
  record Taken(String id) implements Delivery {}

  /**
   * Not now; to be tried again.
   *
   * @param after what the channel asked to wait; null where it asked nothing
   * @param perhaps whether it may have been taken all the same
   */
  record Later(@Nullable Duration after, boolean perhaps, String why) implements Delivery {}

  /** Not this way; trying again would change nothing. */
  record Never(Failure failure, String why) implements Delivery {}

  /** Why a piece can't be delivered. */
  enum Failure {
    /** The customer blocked us or left. */
    BLOCKED,
    /** There is no such address. */
    UNKNOWN_ADDRESS,
    /** The window for free messages is closed, and there is no template. */
    WINDOW_CLOSED,
    /** The channel refuses what is sent. */
    REFUSED,
    /** The channel refuses our account: to be mended by an administrator. */
    ACCOUNT
  }
}
