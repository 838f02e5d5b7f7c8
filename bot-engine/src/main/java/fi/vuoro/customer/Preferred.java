package fi.vuoro.customer;

import fi.vuoro.flow.preference.Preference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer prefers about being written to, in every conversation; null where they never said
 * anything.
 *
 * @param channel its name
 * @param language its tag
 * @param hours in which they may be written to
 * @param pause until which day they are left alone
 * @param stop whether they are written to no more at all
 */
public record Preferred(
    @Nullable Kept<String> channel,
    @Nullable Kept<String> language,
    @Nullable Kept<Preference.Hours> hours,
    @Nullable Kept<LocalDate> pause,
    @Nullable Kept<Boolean> stop) {
  /** What is known of who never said anything. */
  public static final Preferred NOTHING = new Preferred(null, null, null, null, null);

  /**
   * One thing that they prefer.
   *
   * @param value null where they took back what they had said
   * @param at when they said so
   * @param source where: the id of a conversation, or {@code page}
   */
  public record Kept<T>(@Nullable T value, Instant at, String source) {
    private static <T> @Nullable Kept<T> newer(@Nullable Kept<T> one, @Nullable Kept<T> other) {
      return one == null || (other != null && !other.at().isBefore(one.at())) ? other : one;
    }
  }

  /** What was said in one sentence. */
  public static Preferred of(Preference said, Instant at, String source) {
    return switch (said) {
      case Preference.Channel(String name, String address) ->
          new Preferred(new Kept<>(name, at, source), null, null, null, null);
      case Preference.Language(String tag) ->
          new Preferred(null, new Kept<>(tag, at, source), null, null, null);
      case Preference.Hours hours ->
          new Preferred(null, null, new Kept<>(hours, at, source), null, null);
      case Preference.Pause(LocalDate until) ->
          new Preferred(null, null, null, new Kept<>(until, at, source), null);
      case Preference.Stop stop ->
          new Preferred(null, null, null, null, new Kept<>(true, at, source));
    };
  }

  /** Both, and of each thing what was said last. */
  public Preferred and(Preferred other) {
    return new Preferred(
        Kept.newer(channel, other.channel),
        Kept.newer(language, other.language),
        Kept.newer(hours, other.hours),
        Kept.newer(pause, other.pause),
        Kept.newer(stop, other.stop));
  }

  /** The channel in which they want to be written to; null for any. */
  public @Nullable String channelName() {
    return said(channel);
  }

  /** The language; null for any. */
  public @Nullable String languageTag() {
    return said(language);
  }

  /** The hours; null for any. */
  public Preference.@Nullable Hours hoursOfDay() {
    return said(hours);
  }

  /** The day until which they are left alone; null for none. */
  public @Nullable LocalDate pausedUntil() {
    return said(pause);
  }

  /** The hours as {@code {"days": [1, ...], "from": "09:00", "to": "17:00"}}, Monday being 1. */
  public @Nullable Map<String, Object> hoursAsFields() {
    Preference.Hours hours = hoursOfDay();
    return hours == null ? null : PreferredFields.hours(hours);
  }

  /** Whether they are written to no more. */
  public boolean isStopped() {
    return Boolean.TRUE.equals(said(stop));
  }

  /** The first instant, not before the given one, at which they want to be written to. */
  public Instant notBefore(Instant at, ZoneId zone) {
    LocalDate until = pausedUntil();
    Instant end = until == null ? at : new Preference.Pause(until).end(zone);
    Instant then = end.isAfter(at) ? end : at;
    Preference.Hours wanted = hoursOfDay();
    return wanted == null ? then : wanted.notBefore(then, zone);
  }

  private static <T> @Nullable T said(@Nullable Kept<T> kept) {
    return kept == null ? null : kept.value();
  }
}
