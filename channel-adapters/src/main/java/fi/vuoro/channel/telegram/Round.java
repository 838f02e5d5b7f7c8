package fi.vuoro.channel.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** Something that is done again and again, in the background. */
interface Round {
  /**
   * Does it once.
   *
   * @param undisturbed held while something is done that closing must wait for
   * @return how long to wait before the next; empty when there is nothing more to do
   */
  Optional<Duration> go(Lock undisturbed);
}
