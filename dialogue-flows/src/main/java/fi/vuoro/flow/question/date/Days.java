package fi.vuoro.flow.question.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The days that numbers name, as seen from today: each may be several, or none. */
final class Days {
  private final LocalDate today;

  Days(LocalDate today) {
    this.today = today;
  }

  /** Two or three numbers with a mark between, in whatever order countries write them. */
  List<LocalDate> written(List<Integer> parts, char mark) {
    if (parts.size() == 3 && parts.get(0) > 31) {
      return date(parts.get(0), parts.get(1), parts.get(2));
    }
    if (parts.size() == 3) {
      int year = year(parts.get(2));
      return dayAndMonth(parts.get(0), parts.get(1), year, mark);
    }
    if (parts.size() == 2 && mark != '-' && parts.get(0) <= 31 && parts.get(1) <= 31) {
      return dayAndMonth(parts.get(0), parts.get(1), 0, mark);
    }
    return List.of();
  }

  /** Points mean day first; slashes mean that in one country and not in another. */
  private List<LocalDate> dayAndMonth(int first, int second, int year, char mark) {
    List<LocalDate> dates = new ArrayList<>(dayMonth(first, second, year));
    if (mark == '/' && first != second) {
      dates.addAll(dayMonth(second, first, year));
    }
    return dates;
  }

  private List<LocalDate> dayMonth(int day, int month, int year) {
    return year == 0 ? nearest(day, month) : date(year, month, day);
  }

  /** Two digits of year lie between 80 years ago and 20 years from now. */
  private int year(int written) {
    if (written > 99) {
      return written;
    }
    int year = today.getYear() / 100 * 100 + written;
    return year > today.getYear() + 20 ? year - 100 : year;
  }

  static List<LocalDate> date(int year, int month, int day) {
    try {
      return List.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return List.of();
    }
  }

  /** Without a year: the nearest first, and the next nearest for where the ends exclude that. */
  List<LocalDate> nearest(int day, int month) {
    List<LocalDate> dates = new ArrayList<>();
    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
      dates.addAll(date(year, month, day));
    }
    dates.sort((a, b) -> Long.compare(distance(a), distance(b)));
    return dates.isEmpty() ? dates : dates.subList(0, 1);
  }

  private long distance(LocalDate date) {
    return Math.abs(ChronoUnit.DAYS.between(today, date));
  }

  /** The last such day of a month and the next. */
  List<LocalDate> ofAnyMonth(int day) {
    LocalDate last = null;
    LocalDate next = null;
    for (int months = -2; months <= 2; months++) {
      LocalDate month = today.withDayOfMonth(1).plusMonths(months);
      LocalDate date = day <= month.lengthOfMonth() ? month.withDayOfMonth(day) : null;
      last = date != null && !date.isAfter(today) ? date : last;
      next = next == null && date != null && !date.isBefore(today) ? date : next;
    }
    if (last == null || next == null) {
      return List.of();
    }
    return last.equals(next) ? List.of(today) : List.of(last, next);
  }

  /** So many units from today. */
  LocalDate plus(long amount, String unit) {
    long units = amount * Map.of("2W", 2, "6M", 6).getOrDefault(unit, 1);
    ChronoUnit of =
        switch (unit) {
          case "Y" -> ChronoUnit.YEARS;
          case "M", "6M" -> ChronoUnit.MONTHS;
          case "W", "2W" -> ChronoUnit.WEEKS;
          default -> ChronoUnit.DAYS;
        };
    return today.plus(units, of);
  }
}
