package fi.vuoro.flow.language;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Lengths of time in words: {@code 1 hour 30 minutes}. */
final class Lengths {

  private final Format format;

  Lengths(Format format) {
    this.format = format;
  }

  String of(Duration duration) {
    Duration length = duration.abs();
    List<String> parts = new ArrayList<>();
    add(parts, length.toDays(), "day");
    add(parts, length.toHoursPart(), "hour");
    add(parts, length.toMinutesPart(), "minute");
    add(parts, length.toSecondsPart(), "second");
    return parts.isEmpty() ? format.counted(0, "minute") : String.join(" ", parts);
  }

  String of(Period period) {
    List<String> parts = new ArrayList<>();
    add(parts, period.getYears(), "year");
    add(parts, period.getMonths(), "month");
    add(parts, period.getDays(), "day");
    return parts.isEmpty() ? format.counted(0, "day") : String.join(" ", parts);
  }

  private void add(List<String> parts, long count, String unit) {
    if (count != 0) {
      parts.add(format.counted(count, unit));
    }
  }
}
