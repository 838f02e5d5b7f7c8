package fi.vuoro.flow.preference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a customer wants about being written to. */
public sealed interface Preference {

  /**
   * To go on in another channel.
   *
   * @param channel its name; {@code phone} for whichever there is on a telephone
   * @param address where to, as it was written; null where none was
   */
  record Channel(String channel, @Nullable String address) implements Preference {}

  /** To be written to in a language, of which this is the tag. */
  record Language(String tag) implements Preference {}

  /** To be written to no more, anywhere. */
  record Stop() implements Preference {}

  /** To be left alone until a day. */
  record Pause(LocalDate until) implements Preference {
    /** Nobody is written to at night because a pause ends. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** When they may be written to again. */
    public Instant end(ZoneId zone) {
      return until.atTime(MORNING).atZone(zone).toInstant();
    }
  }

  /**
   * To be written to at these times only, in the customer's own time zone.
   *
   * @param from first time of day
   * @param to last time of day, exclusive; midnight is the end of the day
   */
  record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) implements Preference {
    public Hours {
      days =
          Collections.unmodifiableSet(
              days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(days));
    }

    /** The first instant within these hours that is not before the given one. */
    public Instant notBefore(Instant at, ZoneId zone) {
      ZonedDateTime then = at.atZone(zone);
      for (int day = 0; day <= 7; day++) {
        LocalDate date = then.toLocalDate().plusDays(day);
        ZonedDateTime begin = date.atTime(from).atZone(zone);
        ZonedDateTime first = then.isBefore(begin) ? begin : then;
        if (days.contains(date.getDayOfWeek()) && first.isBefore(end(date, zone))) {
          return first.toInstant();
        }
      }
      return at;
    }

    private ZonedDateTime end(LocalDate date, ZoneId zone) {
      return to.equals(LocalTime.MIDNIGHT)
          ? date.plusDays(1).atStartOfDay(zone)
          : date.atTime(to).atZone(zone);
    }
  }
}
