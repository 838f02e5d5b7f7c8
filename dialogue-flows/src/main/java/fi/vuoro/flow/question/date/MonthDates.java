package fi.vuoro.flow.question.date;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates with a month by its name, and days of a month that is not named. */
final class MonthDates {
  private final List<Word> words;
  private final List<Said> phrases;
  private final DayNumbers numbers;
  private final Days days;

  MonthDates(Reply reply, DayNumbers numbers, Days days) {
    this.words = reply.words();
    this.phrases = reply.phrases();
    this.numbers = numbers;
    this.days = days;
  }

  /** "3. toukokuuta 2026", "den 3 maj", "May 3rd, 2026", "toukokuun kolmas". */
  @Nullable Dated at(int i) {
    Said said = phrases.get(i);
    String month = said.detail(Sense.MONTH);
    if (month != null) {
      int dayAt = skip(i + 1);
      Integer day = dayAt < phrases.size() ? numbers.day(dayAt) : null;
      return day == null
          ? null
          : monthNamed(i, skip(numbers.end(dayAt)), day, Integer.parseInt(month));
    }
    Integer day = numbers.day(i);
    if (day == null) {
      return null;
    }
    int monthAt = skip(numbers.end(i));
    String after = monthAt < phrases.size() ? phrases.get(monthAt).detail(Sense.MONTH) : null;
    if (after != null) {
      return monthNamed(i, monthAt + 1, day, Integer.parseInt(after));
    }
    return numbers.isOrdinal(i) ? ofAnyMonth(i, monthAt, day) : null;
  }

  /** The last such day and the next. */
  private @Nullable Dated ofAnyMonth(int from, int end, int day) {
    return Dated.of(days.ofAnyMonth(day), from, end);
  }

  private @Nullable Dated monthNamed(int from, int end, int day, int month) {
    int yearAt =
        end < phrases.size() && words.get(phrases.get(end).from()).isMark(',') ? end + 1 : end;
    Integer year = yearAt < phrases.size() ? numbers.digits(yearAt) : null;
    if (year != null && year > 999) {
      return Dated.of(Days.date(year, month, day), from, yearAt + 1);
    }
    return Dated.of(days.nearest(day, month), from, end);
  }

  /** Index after a point and words such as "of", "päivä". */
  private int skip(int i) {
    int at = i;
    while (at < phrases.size()
        && at < i + 3
        && (words.get(phrases.get(at).from()).isMark('.')
            || phrases.get(at).isAny(Sense.ARTICLE, Sense.OUT_OF)
            || "D".equals(phrases.get(at).detail(Sense.UNIT)))) {
      at++;
    }
    return at;
  }
}
