package fi.vuoro.flow.question.date;

import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates that a reply mentions; each may be several where it doesn't say which. */
final class Dates {
  private final LocalDate today;
  private final List<Word> words;
  private final List<Said> phrases;
  private final DayNumbers numbers;
  private final DigitDates digits;
  private final MonthDates months;
  private final FromToday fromToday;
  private final List<Found<List<LocalDate>>> found = new ArrayList<>();

  private Dates(Reply reply, LocalDate today) {
    this.today = today;
    this.words = reply.words();
    this.phrases = reply.phrases();
    Days days = new Days(today);
    numbers = new DayNumbers(reply);
    digits = new DigitDates(reply, numbers, days);
    months = new MonthDates(reply, numbers, days);
    fromToday = new FromToday(reply, today, days);
  }

  static List<Found<List<LocalDate>>> in(Reply reply, LocalDate today) {
    Dates dates = new Dates(reply, today);
    int at = 0;
    while (at < dates.phrases.size()) {
      Dated dated = dates.at(at);
      if (dated != null) {
        dates.add(dated);
      }
      at = dated == null ? at + 1 : Math.max(at + 1, dated.end());
    }
    return dates.agreeing();
  }

  /** "Tuesday the third": a weekday and a date that agree are one. */
  private List<Found<List<LocalDate>>> agreeing() {
    if (found.size() != 2) {
      return found;
    }
    Found<List<LocalDate>> first = found.getFirst();
    Found<List<LocalDate>> second = found.getLast();
    List<LocalDate> both =
        second.value().stream().filter(date -> agrees(first.value(), date)).toList();
    return both.isEmpty() ? found : List.of(new Found<>(both, first.from(), second.to(), 1));
  }

  private static boolean agrees(List<LocalDate> weekday, LocalDate date) {
    return weekday.contains(date)
        || (weekday.size() == 2
            && weekday.stream().allMatch(day -> day.getDayOfWeek() == date.getDayOfWeek()));
  }

  private @Nullable Dated at(int i) {
    Said said = phrases.get(i);
    if (words.get(said.from()).isDigits()) {
      Dated written = digits.at(i);
      return written == null ? months.at(i) : written;
    }
    String day = said.detail(Sense.DAY);
    if (day != null) {
      return new Dated(List.of(today.plusDays(Long.parseLong(day))), i, i + 1);
    }
    Dated named = months.at(i);
    return named == null ? fromToday.at(i) : named;
  }

  private void add(Dated dated) {
    addFirstDay(dated);
    int from = phrases.get(dated.from()).from();
    int to = phrases.get(dated.end() - 1).to();
    found.add(new Found<>(dated.dates(), from, to, 1));
  }

  /** "20-22 Feb", "20.-22.2.": the day before the dash is of the same month. */
  private void addFirstDay(Dated dated) {
    int from = dated.from();
    if (from < 2 || dated.dates().size() != 1) {
      return;
    }
    Said between = phrases.get(from - 1);
    Word dash = words.get(between.from());
    boolean range = dash.isMark('-') || dash.isMark('\u2013') || between.is(Sense.TO);
    int at = words.get(phrases.get(from - 2).from()).isMark('.') ? from - 3 : from - 2;
    Integer day = range && at >= 0 ? numbers.day(at) : null;
    boolean owned = !found.isEmpty() && at >= 0 && found.getLast().to() > phrases.get(at).from();
    LocalDate date = dated.dates().getFirst();
    if (day != null && !owned && day < date.getDayOfMonth()) {
      LocalDate first = date.withDayOfMonth(day);
      int start = phrases.get(at).from();
      found.add(new Found<>(List.of(first), start, phrases.get(from - 2).to(), 1));
    }
  }
}
