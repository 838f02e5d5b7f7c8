package fi.vuoro.delivery;

import fi.vuoro.customer.Identity;
import fi.vuoro.exchange.OpenChannel;
import java.time.Instant;

/** Whether a dispatch may go out, where, and when. */
sealed interface Admission {
  /**
   * Now.
   *
   * @param open whether the channel's window for free messages is open
   */
  record Now(OpenChannel channel, Identity to, boolean open) implements Admission {}

  /** Not before then. */
  record NotBefore(Instant at, String why) implements Admission {}

  /** Not before then, or together with what is said until then. */
  record Gathers(Instant until) implements Admission {}

  /** The customer went on elsewhere. */
  record Overtaken(String why) implements Admission {}

  /** Not at all. */
  record Refused(String why) implements Admission {}
}
