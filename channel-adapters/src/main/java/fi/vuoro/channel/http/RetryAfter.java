package fi.vuoro.channel.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
  /** Whoever asks for longer is asked again after this all the same. */
  private static final Duration MOST = Duration.ofHours(6);

  private RetryAfter() {}

  static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers.firstValue("Retry-After").map(String::strip).flatMap(text -> read(text, now));
  }

  private static Optional<Duration> read(String text, Instant now) {
    if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      return Optional.of(
          within(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000))));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(within(Duration.between(now, then)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration within(Duration asked) {
    return asked.isNegative() ? Duration.ZERO : asked.compareTo(MOST) > 0 ? MOST : asked;
  }
}
