package fi.vuoro.staff;

import fi.vuoro.settings.PeopleSettings.Open;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When the staff is there, by weekday.
 *
 * @param weekly none where nobody says: then it isn't known when they are
 * @param closed dates on which they are not
 */
record BusinessHours(List<Open> weekly, Set<LocalDate> closed, ZoneId zone) {
  /** Nothing is looked for further ahead. */
  private static final int DAYS_AHEAD = 400;

  /** A stretch of time in which they are there. */
  private record Stretch(Instant from, Instant to) {}

  boolean areKnown() {
    return !weekly.isEmpty();
  }

  boolean isOpen(Instant now) {
    return from(now).findFirst().filter(stretch -> !stretch.from().isAfter(now)).isPresent();
  }

  /** When they are there next; empty when they are there now, and where that isn't known. */
  Optional<Instant> opens(Instant now) {
    return from(now).findFirst().map(Stretch::from).filter(at -> at.isAfter(now));
  }

  /** When they will have been there so long; simply so much later where the hours aren't known. */
  Instant after(Instant now, Duration time) {
    Duration left = time;
    for (Stretch stretch : (Iterable<Stretch>) from(now)::iterator) {
      Instant begin = stretch.from().isAfter(now) ? stretch.from() : now;
      Duration open = Duration.between(begin, stretch.to());
      if (open.compareTo(left) >= 0) {
        return begin.plus(left);
      }
      left = left.minus(open);
    }
    return now.plus(time);
  }

  /** What is not over yet, in order. */
  private Stream<Stretch> from(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return weekly.isEmpty()
        ? Stream.empty()
        : today
            .datesUntil(today.plusDays(DAYS_AHEAD))
            .filter(date -> !closed.contains(date))
            .flatMap(this::on)
            .filter(stretch -> stretch.to().isAfter(now));
  }

  private Stream<Stretch> on(LocalDate date) {
    return weekly.stream()
        .filter(open -> open.day() == date.getDayOfWeek())
        .sorted(Comparator.comparing(Open::from))
        .map(open -> new Stretch(at(date, open.from()), end(date, open.to())));
  }

  private Instant end(LocalDate date, LocalTime to) {
    return to.equals(LocalTime.MIDNIGHT) ? at(date.plusDays(1), to) : at(date, to);
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant();
  }
}
