package fi.vuoro.customer;

import fi.vuoro.customer.Preferred.Kept;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.store.Stored;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Preferences as fields of a customer's document. */
final class PreferredFields {
  private static final String VALUE = "value";
  private static final String DAYS = "days";
  private static final String FROM = "from";
  private static final String TO = "to";

  private PreferredFields() {}

  static Map<String, @Nullable Object> write(Preferred preferred) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    put(fields, "channel", preferred.channel(), name -> name);
    put(fields, "language", preferred.language(), tag -> tag);
    put(fields, "hours", preferred.hours(), PreferredFields::hours);
    put(fields, "pause", preferred.pause(), LocalDate::toString);
    put(fields, "stop", preferred.stop(), stop -> stop);
    return fields;
  }

  private static <T> void put(
      Map<String, @Nullable Object> fields,
      String name,
      @Nullable Kept<T> kept,
      Function<T, Object> write) {
    if (kept != null) {
      Map<String, @Nullable Object> said = new LinkedHashMap<>();
      said.put(VALUE, kept.value() == null ? null : write.apply(kept.value()));
      said.put("at", kept.at());
      said.put("source", kept.source());
      fields.put(name, said);
    }
  }

  static Map<String, Object> hours(Preference.Hours hours) {
    return Map.of(
        DAYS, hours.days().stream().map(DayOfWeek::getValue).sorted().toList(),
        FROM, hours.from().toString(),
        TO, hours.to().toString());
  }

  static Preferred read(@Nullable Object nested) {
    Map<String, @Nullable Object> fields = Stored.fields(nested);
    return fields.isEmpty()
        ? Preferred.NOTHING
        : new Preferred(
            kept(fields.get("channel"), String::valueOf),
            kept(fields.get("language"), String::valueOf),
            kept(fields.get("hours"), PreferredFields::hours),
            kept(fields.get("pause"), day -> LocalDate.parse(String.valueOf(day))),
            kept(fields.get("stop"), Boolean.TRUE::equals));
  }

  private static <T> @Nullable Kept<T> kept(@Nullable Object nested, Function<Object, T> read) {
    Map<String, @Nullable Object> said = Stored.fields(nested);
    Object value = said.get(VALUE);
    return said.get("at") instanceof Instant at
        ? new Kept<>(
            value == null ? null : read.apply(value), at, String.valueOf(said.get("source")))
        : null;
  }

  private static Preference.Hours hours(Object nested) {
    Map<String, @Nullable Object> fields = Stored.fields(nested);
    Set<DayOfWeek> days =
        Stored.first("", fields).list(DAYS).stream()
            .map(day -> DayOfWeek.of(((Number) day).intValue()))
            .collect(Collectors.toSet());
    return new Preference.Hours(
        days,
        LocalTime.parse(String.valueOf(fields.get(FROM))),
        LocalTime.parse(String.valueOf(fields.get(TO))));
  }
}
