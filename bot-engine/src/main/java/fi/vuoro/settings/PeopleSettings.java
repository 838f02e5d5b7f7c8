package fi.vuoro.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people of the staff take over from the dialogue.
 *
 * @param takeOver whether they do at all
 * @param hours when they are there, in the installation's zone; empty where nobody says
 * @param closed dates on which they are not
 * @param lease how long somebody is taken to be there after saying so
 * @param seenWithin people take over as long as one of them was there in this time
 * @param answerWithin the time that they have to answer; counted while they are open
 */
public record PeopleSettings(
    boolean takeOver,
    List<Open> hours,
    Set<LocalDate> closed,
    Duration lease,
    Duration seenWithin,
    Duration answerWithin) {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern HOURS =
      Pattern.compile("([a-z]{3})(?:-([a-z]{3}))? +([0-9:.]+) *- *([0-9:.]+)");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?");
  private static final int MOST_DAYS = 366;

  public PeopleSettings {
    hours = List.copyOf(hours);
    closed = Set.copyOf(closed);
  }

  /**
   * Open on a weekday.
   *
   * @param to midnight for the end of the day
   */
  public record Open(DayOfWeek day, LocalTime from, LocalTime to) {}

  /**
   * {@code mon-fri 9-17} or {@code sat 10:00-14:30}.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  static List<Open> hours(String text) {
    Matcher matcher = HOURS.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no hours");
    }
    DayOfWeek first = day(matcher.group(1));
    DayOfWeek last = matcher.group(2) == null ? first : day(matcher.group(2));
    LocalTime from = time(matcher.group(3));
    LocalTime to = time(matcher.group(4));
    if (first.compareTo(last) > 0 || !(to.equals(LocalTime.MIDNIGHT) || from.isBefore(to))) {
      throw new IllegalArgumentException("back to front");
    }
    List<Open> hours = new ArrayList<>();
    for (int day = first.getValue(); day <= last.getValue(); day++) {
      hours.add(new Open(DayOfWeek.of(day), from, to));
    }
    return hours;
  }

  private static DayOfWeek day(String word) {
    return DayOfWeek.of(DAYS.indexOf(word) + 1);
  }

  private static LocalTime time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no time");
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
  }

  /**
   * {@code 2026-12-24} or {@code 2026-12-24..2026-12-26}.
   *
   * @throws RuntimeException when it is anything else
   */
  static Set<LocalDate> dates(String text) {
    int dots = text.indexOf("..");
    LocalDate first = LocalDate.parse(dots < 0 ? text : text.substring(0, dots));
    LocalDate last = dots < 0 ? first : LocalDate.parse(text.substring(dots + 2));
    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
      throw new IllegalArgumentException("back to front, or too many");
    }
    return new TreeSet<>(first.datesUntil(last.plusDays(1)).toList());
  }
}
