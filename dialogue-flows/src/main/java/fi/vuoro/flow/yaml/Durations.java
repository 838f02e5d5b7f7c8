package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Span;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as flows write them: {@code 30 min}, {@code 24 h}, {@code 3 d}, {@code 2 w} or
 * ISO 8601.
 */
public final class Durations {
  private static final Pattern PLAIN = Pattern.compile("([0-9]{1,6}) ?(min|h|d|w)");

  private Durations() {}

  /** The length, if the words are one and it is longer than nothing. */
  public static Optional<Span> parse(String words) {
    Matcher matcher = PLAIN.matcher(words);
    Optional<Span> span = matcher.matches() ? plain(matcher) : iso(words);
    return span.filter(s -> isSome(s));
  }

  private static Optional<Span> plain(Matcher matcher) {
    int count = Integer.parseInt(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "min" -> new Span(Period.ZERO, Duration.ofMinutes(count));
          case "h" -> Span.hours(count);
          case "w" -> Span.days(7 * count);
          default -> Span.days(count);
        });
  }

  private static Optional<Span> iso(String words) {
    if (!words.startsWith("P")) {
      return Optional.empty();
    }
    int time = words.indexOf('T');
    String days = time < 0 ? words : words.substring(0, time);
    try {
      return Optional.of(
          new Span(
              days.equals("P") ? Period.ZERO : Period.parse(days),
              time < 0 ? Duration.ZERO : Duration.parse("P" + words.substring(time))));
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static boolean isSome(Span span) {
    boolean negative = span.days().isNegative() || span.exact().isNegative();
    return !negative && !(span.days().isZero() && span.exact().isZero());
  }
}
