package fi.vuoro.flow.question.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that a reply mentions, by the phrases that say it.
 *
 * @param dates several where it doesn't say which
 * @param from index of the first phrase
 * @param end index after the last
 */
record Dated(List<LocalDate> dates, int from, int end) {

  /** Null where there is no such day. */
  static @Nullable Dated of(List<LocalDate> dates, int from, int end) {
    return dates.isEmpty() ? null : new Dated(List.copyOf(dates), from, end);
  }
}
