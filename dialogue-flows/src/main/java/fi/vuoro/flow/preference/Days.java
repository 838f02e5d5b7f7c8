package fi.vuoro.flow.preference;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.date.DateType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Lexicon;
import fi.vuoro.flow.words.Reply;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days to come, as people say them. */
final class Days {
  private static final int YEARS = 2;

  private final Lexicon lexicon;
  private final Map<String, String> named = new HashMap<>();

  Days(Data data, Lexicon lexicon) {
    this.lexicon = lexicon;
    data.groups("days").forEach((day, all) -> all.forEach(said -> named.put(said, day)));
  }

  /**
   * The next day that may be meant; null where none to come is. "Friday" is the next, whatever it
   * would mean of the past.
   */
  @Nullable LocalDate next(String said, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    List<LocalDate> days =
        mentioned(said, now)
            .filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(YEARS)))
            .distinct()
            .toList();
    return days.size() == 1 ? days.getFirst() : null;
  }

  private Stream<LocalDate> mentioned(String said, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    return switch (named.get(said)) {
      case "next-week" -> Stream.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
      case "next-month" -> Stream.of(today.with(TemporalAdjusters.firstDayOfNextMonth()));
      case "next-year" -> Stream.of(today.with(TemporalAdjusters.firstDayOfNextYear()));
      case null, default -> read(said, now);
    };
  }

  private Stream<LocalDate> read(String said, ZonedDateTime now) {
    Asking asking = new Asking(lexicon.language(), OptionSet.NONE, now, text -> "", "");
    return new DateType(null, null)
        .read(new Reply(said, lexicon), asking).stream()
            .map(Candidate::value)
            .filter(Value.Words.class::isInstance)
            .map(value -> LocalDate.parse(((Value.Words) value).value()));
  }
}
