package fi.vuoro.flow.question.time;

import java.time.LocalTime;
import java.util.List;

/**
 * A time as it was said: hour and minute, and whether the half of the day is known.
 *
 * @param halfKnown false for "half past two", which may be at night or in the afternoon
 */
record DayTime(int hour, int minute, boolean halfKnown) {
  /** The times of day that it can be, the one as said first. */
  List<LocalTime> possible() {
    LocalTime said = LocalTime.of(hour % 24, minute);
    if (halfKnown || hour > 12) {
      return List.of(said);
    }
    return List.of(said, said.plusHours(12));
  }
}
