package fi.vuoro.respondents;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it was set, so that a season of conversations is held in seconds. */
public final class SetClock extends Clock {

  private volatile Instant now;

  /** Stands at this instant until it is set. */
  public SetClock(Instant now) {
    this.now = now;
  }

  /** Goes to another instant. */
  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The service reads instants alone");
  }
}
