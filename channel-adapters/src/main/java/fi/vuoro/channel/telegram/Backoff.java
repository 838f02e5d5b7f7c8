package fi.vuoro.channel.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** How long to wait after failures in a row: longer each time, up to a minute. */
final class Backoff {
  private static final Logger LOG = System.getLogger(Backoff.class.getName());
  private static final long LONGEST = 60;

  private final String what;
  private int failures;

  /**
   * Nothing has failed yet.
   *
   * @param what is tried, for the log
   */
  Backoff(String what) {
    this.what = what;
  }

  void succeeded() {
    if (failures > 0) {
      LOG.log(Level.INFO, "Telegram: {0} works again.", what);
    }
    failures = 0;
  }

  /** Only the first failure in a row is logged. */
  Duration failed(String why) {
    if (failures == 0) {
      LOG.log(Level.WARNING, "Telegram: {0} failed and is tried again. {1}", what, why);
    }
    failures = Math.min(failures + 1, 16);
    return Duration.ofSeconds(Math.min(1L << failures, LONGEST));
  }
}
