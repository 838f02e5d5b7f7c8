package fi.vuoro.moving;

import fi.vuoro.customer.Preferred;
import fi.vuoro.customer.Preferred.Kept;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.preference.Preference.Hours;
import fi.vuoro.flow.value.Value;
import fi.vuoro.web.Body;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All of how a customer wants to be written to, as they set it on the page; null for any. */
record Wants(
    @Nullable String channel,
    @Nullable String language,
    @Nullable Hours hours,
    @Nullable LocalDate pausedUntil) {
  private static final Set<String> FIELDS = Set.of("channel", "language", "hours", "pausedUntil");
  private static final Set<String> HOURS = Set.of("days", "from", "to");
  private static final int LONGEST = 40;

  /**
   * What a body says.
   *
   * @param reachable channels that may be chosen
   * @param today no pause ends before it
   */
  static Wants of(Body preferred, Set<String> reachable, LocalDate today) {
    String channel = preferred.word("channel", LONGEST);
    if (channel != null && !reachable.contains(channel)) {
      throw preferred.wrong(
          "channel", "You can't be reached by this channel.", "Choose one of those listed.");
    }
    String language = preferred.word("language", LONGEST);
    if (language != null && Languages.BUILT_IN.find(language).isEmpty()) {
      throw preferred.wrong(
          "language", "We don't speak this language.", "Give fi, sv or en, or nothing.");
    }
    Body hours = preferred.nested("hours", HOURS);
    return new Wants(
        channel, language, hours == null ? null : hours(hours), pause(preferred, today));
  }

  static @Nullable Body in(Body body, String name) {
    return body.nested(name, FIELDS);
  }

  private static @Nullable LocalDate pause(Body body, LocalDate today) {
    String until = body.word("pausedUntil", LONGEST);
    if (until == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(until);
      if (day.isAfter(today) && day.isBefore(today.plusYears(2))) {
        return day;
      }
    } catch (DateTimeException notADay) {
      throw body.wrong("pausedUntil", "This is not a date.", "Give it as 2026-12-24, or nothing.");
    }
    throw body.wrong(
        "pausedUntil", "The pause would end in the past, or too far away.", "Give a later day.");
  }

  private static Hours hours(Body body) {
    LocalTime from = time(body, "from");
    LocalTime to = time(body, "to");
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw body.wrong("to", "This is not after the first hour.", "Give a later time, or 00:00.");
    }
    return new Hours(days(body), from, to);
  }

  private static LocalTime time(Body body, String name) {
    try {
      return LocalTime.parse(body.required(name, LONGEST));
    } catch (DateTimeException notATime) {
      throw body.wrong(name, "This is not a time of day.", "Give it as 09:00.");
    }
  }

  private static Set<DayOfWeek> days(Body body) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (body.value("days") instanceof Value.Items(var items)) {
      for (@Nullable Value item : items) {
        if (!(item instanceof Value.Number(BigDecimal number)) || !isDay(number)) {
          throw body.wrong("days", "This is not a list of days.", "Number them from 1, Monday.");
        }
        days.add(DayOfWeek.of(number.intValue()));
      }
    }
    if (days.isEmpty()) {
      throw body.wrong("days", "No day is chosen.", "Choose one, or give no hours at all.");
    }
    return days;
  }

  private static boolean isDay(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.signum() > 0
        && number.compareTo(BigDecimal.valueOf(7)) <= 0;
  }

  /** What is other than before. */
  Preferred changes(Preferred before, Instant at, String source) {
    return new Preferred(
        changed(channel, before.channelName(), at, source),
        changed(language, before.languageTag(), at, source),
        changed(hours, before.hoursOfDay(), at, source),
        changed(pausedUntil, before.pausedUntil(), at, source),
        null);
  }

  private static <T> @Nullable Kept<T> changed(
      @Nullable T now, @Nullable T before, Instant at, String source) {
    return Objects.equals(now, before) ? null : new Kept<>(now, at, source);
  }

  /** As the page gets it. */
  static Map<String, @Nullable Object> json(Preferred preferred) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("channel", preferred.channelName());
    json.put("language", preferred.languageTag());
    json.put("hours", preferred.hoursAsFields());
    LocalDate until = preferred.pausedUntil();
    json.put("pausedUntil", until == null ? null : until.toString());
    return json;
  }
}
