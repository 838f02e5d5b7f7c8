package fi.vuoro.flow.question.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The earliest or latest date that is taken: a day of the calendar, or one so far from today.
 *
 * @param fixed null where it moves with today
 */
record DateBound(@Nullable LocalDate fixed, Period fromToday) {

  /** {@code 2026-05-03}, {@code today}, {@code today - 30 d}, {@code today + P1Y}. */
  static Optional<DateBound> parse(String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    try {
      if (!word.startsWith("today")) {
        return Optional.of(new DateBound(LocalDate.parse(word), Period.ZERO));
      }
      String rest = word.substring("today".length()).replace(" ", "");
      if (rest.isEmpty()) {
        return Optional.of(new DateBound(null, Period.ZERO));
      }
      Period length = Period.parse(iso(rest.substring(1)));
      return switch (rest.charAt(0)) {
        case '+' -> Optional.of(new DateBound(null, length));
        case '-' -> Optional.of(new DateBound(null, length.negated()));
        default -> Optional.empty();
      };
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static String iso(String length) {
    return length.startsWith("p") ? length : "P" + length;
  }

  LocalDate on(LocalDate today) {
    return fixed == null ? today.plus(fromToday) : fixed;
  }
}
