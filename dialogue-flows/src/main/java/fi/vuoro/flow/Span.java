package fi.vuoro.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/** A stretch of time: calendar days in a zone, then an exact duration. */
public record Span(Period days, Duration exact) {
  /** That many exact hours. */
  public static Span hours(long hours) {
    return new Span(Period.ZERO, Duration.ofHours(hours));
  }

  /** That many calendar days. */
  public static Span days(int days) {
    return new Span(Period.ofDays(days), Duration.ZERO);
  }

  /** The instant this far after {@code start}, days counted on the calendar of {@code zone}. */
  public Instant after(Instant start, ZoneId zone) {
    return start.atZone(zone).plus(days).toInstant().plus(exact);
  }
}
