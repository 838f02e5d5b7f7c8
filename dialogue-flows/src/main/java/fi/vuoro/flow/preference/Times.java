package fi.vuoro.flow.preference;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.preference.Preference.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Times of the day and days of the week, as {@code hours} of {@code preferences.yaml} has them. */
final class Times {
  private final List<Said> parts = new ArrayList<>();
  private final List<Said> days = new ArrayList<>();
  private final Pattern and;

  Times(Data data) {
    data.groups("parts").forEach((span, all) -> all.forEach(words -> parts.add(said(words, span))));
    data.groups("days").forEach((span, all) -> all.forEach(words -> days.add(said(words, span))));
    parts.sort((one, other) -> Integer.compare(other.length(), one.length()));
    days.sort((one, other) -> Integer.compare(other.length(), one.length()));
    String joined = data.list("and").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    and = Pattern.compile("\\b(" + joined + ")\\b");
  }

  /** The hours that are said, if nothing else is. */
  @Nullable Hours in(@Nullable String words) {
    if (words == null) {
      return null;
    }
    StringBuilder rest = new StringBuilder(words);
    String day = taken(days, rest);
    LocalTime[] span = span(taken(parts, rest), rest);
    boolean nothingElse = and.matcher(rest).replaceAll(" ").isBlank();
    return nothingElse && (day != null || span != null)
        ? new Hours(
            day == null ? Set.of() : days(day),
            span == null ? LocalTime.MIDNIGHT : span[0],
            span == null ? LocalTime.MIDNIGHT : span[1])
        : null;
  }

  /** What the first saying that stands in the text stands for; the text is left without it. */
  private static @Nullable String taken(List<Said> sayings, StringBuilder text) {
    for (Said said : sayings) {
      Matcher matcher = said.pattern().matcher(text);
      if (matcher.find()) {
        String meant = said.meant();
        for (int i = 1; i <= matcher.groupCount(); i++) {
          meant = meant.replace("{" + i + "}", matcher.group(i));
        }
        text.replace(matcher.start(), matcher.end(), " ");
        return meant;
      }
    }
    return null;
  }

  private static LocalTime @Nullable [] span(@Nullable String span, StringBuilder rest) {
    if (span == null) {
      return null;
    }
    String[] ends = span.split("-", 2);
    LocalTime from = time(ends[0]);
    LocalTime to = time(ends[1]);
    if (from == null || to == null || (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT))) {
      // What can't be a time stays, so that it isn't overlooked.
      rest.append('?');
      return null;
    }
    return new LocalTime[] {from, to};
  }

  private static @Nullable LocalTime time(String text) {
    Matcher parts = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?( ?pm)?").matcher(text.strip());
    if (!parts.matches()) {
      return null;
    }
    int hour = Integer.parseInt(parts.group(1)) + (parts.group(3) == null ? 0 : 12);
    int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    return hour > 24 || minute > 59 ? null : LocalTime.of(hour % 24, minute);
  }

  private static Set<DayOfWeek> days(String span) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    String[] ends = span.split("-", 2);
    int last = Integer.parseInt(ends[ends.length - 1]);
    for (int day = Integer.parseInt(ends[0]); day <= last; day++) {
      days.add(DayOfWeek.of(day));
    }
    return days;
  }

  private static Said said(String words, String meant) {
    String form =
        Pattern.quote(words).replace("{time}", "\\E(\\d{1,2}(?:[.:]\\d{2})?(?: ?pm)?)\\Q");
    return new Said(Pattern.compile("(?<!\\S)" + form + "(?!\\S)"), meant, words.length());
  }

  private record Said(Pattern pattern, String meant, int length) {}
}
