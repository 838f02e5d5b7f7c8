package fi.vuoro.flow.question.duration;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A length of time as people say it: years and months on the calendar, or days, hours and minutes.
 *
 * @param months whole months, 0 where it is a shorter length
 * @param exact the rest, a day being 24 hours
 */
record Length(int months, Duration exact) implements Comparable<Length> {
  /** A Gregorian year is 365.2425 days; only to compare months with days. */
  private static final long SECONDS_A_MONTH = 2_629_746;

  private static final int YEARS_AT_MOST = 1_000;

  /** ISO 8601: {@code PT45M}, {@code P2D}, {@code P1Y6M}, {@code P2W}; never negative. */
  static Optional<Length> parse(String written) {
    String iso = written.toUpperCase(Locale.ROOT);
    int time = iso.indexOf('T');
    String date = time < 0 ? iso : iso.substring(0, time);
    if (iso.length() > 40) {
      return Optional.empty();
    }
    try {
      Period period = date.equals("P") ? Period.ZERO : Period.parse(date);
      Duration hours = time < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(time));
      long months = period.toTotalMonths();
      Duration exact = hours.plusDays(period.get(ChronoUnit.DAYS));
      boolean sensible = months >= 0 && months <= YEARS_AT_MOST * 12L && !exact.isNegative();
      return sensible ? Optional.of(new Length((int) months, exact)) : Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** The shortest way to write it: {@code P2D}, never {@code PT48H}. */
  String iso() {
    if (months > 0) {
      Period calendar = Period.of(months / 12, months % 12, (int) exact.toDays());
      Duration rest = exact.minusDays(exact.toDays());
      return rest.isZero() ? calendar.toString() : calendar + rest.toString().substring(1);
    }
    boolean days = !exact.isZero() && exact.toSeconds() % 86_400 == 0;
    return days ? "P" + exact.toDays() + "D" : exact.toString();
  }

  /** FEEL knows months, and days to seconds, but nothing of both: then months are made days. */
  Object inExpressions() {
    if (months == 0) {
      return exact;
    }
    return exact.isZero() ? Period.ofMonths(months).normalized() : Duration.ofSeconds(seconds());
  }

  private long seconds() {
    return months * SECONDS_A_MONTH + exact.toSeconds();
  }

  @Override
  public int compareTo(Length other) {
    return Long.compare(seconds(), other.seconds());
  }
}
