package fi.vuoro.flow.question.date;

import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates that a reply mentions; each may be several where it doesn't say which. */
final class Dates {
  private static final int COUNT_AT_MOST = 10_000;

  private final Reply reply;
  private final LocalDate today;
  private final Days days;
  private final List<Word> words;
  private final List<Said> phrases;
  private final List<Found<List<LocalDate>>> found = new ArrayList<>();

  private Dates(Reply reply, LocalDate today) {
    this.reply = reply;
    this.today = today;
    this.days = new Days(today);
    this.words = reply.words();
    this.phrases = reply.phrases();
  }

  static List<Found<List<LocalDate>>> in(Reply reply, LocalDate today) {
    Dates dates = new Dates(reply, today);
    int at = 0;
    while (at < dates.phrases.size()) {
      at = Math.max(at + 1, dates.at(at));
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

  private int at(int i) {
    Said said = phrases.get(i);
    if (words.get(said.from()).isDigits()) {
      int end = numeric(i);
      return end > i ? end : named(i);
    }
    String day = said.detail(Sense.DAY);
    if (day != null) {
      return add(List.of(today.plusDays(Long.parseLong(day))), i, i + 1);
    }
    int end = named(i);
    if (end > i) {
      return end;
    }
    end = counted(i);
    return end > i ? end : weekday(i);
  }

  /** {@code 2026-05-03}, {@code 3.5.2026}, {@code 3.5.}, {@code 5/6/2026}. */
  private int numeric(int i) {
    List<Integer> parts = new ArrayList<>();
    char mark = 0;
    int at = i;
    while (at < phrases.size()
        && words.get(phrases.get(at).from()).isDigits()
        && parts.size() < 3) {
      Integer part = digits(at);
      if (part == null) {
        return i;
      }
      parts.add(part);
      at++;
      Word next = at < phrases.size() ? words.get(phrases.get(at).from()) : null;
      if (next == null || !isDateMark(next) || (mark != 0 && !next.isMark(mark))) {
        break;
      }
      if (!words.get(phrases.get(at).from() - 1).touches(next)) {
        break;
      }
      mark = next.form().charAt(0);
      at++;
    }
    Integer year = parts.size() == 2 && at < phrases.size() ? digits(at) : null;
    if (year != null && year > 999) {
      parts.add(year);
      at++;
    }
    List<LocalDate> dates = days.written(parts, mark);
    return dates.isEmpty() ? i : add(dates, i, at);
  }

  private static boolean isDateMark(Word word) {
    return word.isMark('.') || word.isMark('/') || word.isMark('-');
  }

  /** "3. toukokuuta 2026", "den 3 maj", "May 3rd, 2026", "toukokuun kolmas". */
  private int named(int i) {
    Said said = phrases.get(i);
    String month = said.detail(Sense.MONTH);
    if (month != null) {
      int dayAt = skip(i + 1);
      Integer day = dayAt < phrases.size() ? day(dayAt) : null;
      return day == null ? i : monthNamed(i, skip(dayEnd(dayAt)), day, Integer.parseInt(month));
    }
    Integer day = day(i);
    if (day == null) {
      return i;
    }
    int monthAt = skip(dayEnd(i));
    String after = monthAt < phrases.size() ? phrases.get(monthAt).detail(Sense.MONTH) : null;
    if (after != null) {
      return monthNamed(i, monthAt + 1, day, Integer.parseInt(after));
    }
    return isOrdinal(i) ? ofAnyMonth(i, monthAt, day) : i;
  }

  /** "The tenth", "10th", "den 10:e": a day of the month, and not a number of anything. */
  private boolean isOrdinal(int i) {
    String ordinal = phrases.get(i).detail(Sense.ORDINAL);
    boolean digits = words.get(phrases.get(i).from()).isDigits();
    int end = dayEnd(i);
    boolean ending = digits && words.get(phrases.get(end - 1).from()).isLetters();
    boolean point = digits && words.get(phrases.get(end - 1).from()).isMark('.');
    ending |= point && end < phrases.size() && "D".equals(phrases.get(end).detail(Sense.UNIT));
    return ending || (ordinal != null && Integer.parseInt(ordinal) > 0);
  }

  /** The last such day and the next. */
  private int ofAnyMonth(int from, int end, int day) {
    List<LocalDate> dates = days.ofAnyMonth(day);
    return dates.isEmpty() ? from : add(dates, from, end);
  }

  private int monthNamed(int from, int end, int day, int month) {
    int yearAt =
        end < phrases.size() && words.get(phrases.get(end).from()).isMark(',') ? end + 1 : end;
    Integer year = yearAt < phrases.size() ? digits(yearAt) : null;
    if (year != null && year > 999) {
      List<LocalDate> exact = Days.date(year, month, day);
      return exact.isEmpty() ? from : add(exact, from, yearAt + 1);
    }
    List<LocalDate> dates = days.nearest(day, month);
    return dates.isEmpty() ? from : add(dates, from, end);
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

  private @Nullable Integer day(int i) {
    Integer digits = digits(i);
    if (digits == null) {
      digits = number(phrases.get(i), Sense.ORDINAL);
    }
    if (digits == null) {
      digits = number(phrases.get(i), Sense.NUMBER);
    }
    return digits != null && digits >= 1 && digits <= 31 ? digits : null;
  }

  private static @Nullable Integer number(Said said, Sense sense) {
    String detail = said.detail(sense);
    return detail == null ? null : (Integer) Integer.parseInt(detail);
  }

  /** Index after the day, its point and its ending: "3.", "3rd", "3:s". */
  private int dayEnd(int i) {
    int at = i + 1;
    if (at < phrases.size()
        && words.get(phrases.get(at).from() - 1).touches(words.get(phrases.get(at).from()))) {
      Word next = words.get(phrases.get(at).from());
      if (next.isMark('.') || next.isMark(':')) {
        at++;
        next = at < phrases.size() ? words.get(phrases.get(at).from()) : next;
      }
      boolean ending =
          next.isLetters()
              && next.form().length() <= 3
              && at < phrases.size()
              && words.get(phrases.get(at).from() - 1).touches(next)
              && !phrases.get(at).is(Sense.MONTH);
      return ending ? at + 1 : at;
    }
    return at;
  }

  private @Nullable Integer digits(int i) {
    Word word = words.get(phrases.get(i).from());
    return word.isDigits() && word.form().length() <= 4
        ? (Integer) Integer.parseInt(word.form())
        : null;
  }

  /**
   * "Kaksi viikkoa sitten", "a week ago", "in three days", "för en vecka sedan", "om två dagar".
   */
  private int counted(int i) {
    String unit = phrases.get(i).detail(Sense.UNIT);
    if (unit == null || unit.startsWith("T")) {
      return i;
    }
    Found<BigDecimal> count = null;
    for (Found<BigDecimal> number : reply.numbers()) {
      count = number.to() == phrases.get(i).from() ? number : count;
    }
    int start = indexAt(count == null ? phrases.get(i).from() : count.from());
    if (start > 0 && phrases.get(start - 1).is(Sense.VAGUE)) {
      return i;
    }
    boolean article = count == null && start > 0 && phrases.get(start - 1).is(Sense.ARTICLE);
    start = article ? start - 1 : start;
    boolean ago = i + 1 < phrases.size() && phrases.get(i + 1).is(Sense.AGO);
    boolean after = i + 1 < phrases.size() && phrases.get(i + 1).is(Sense.FROM_NOW);
    boolean before = start > 0 && phrases.get(start - 1).is(Sense.FROM_NOW);
    if (!ago && !after && !before) {
      return i;
    }
    long amount = count == null ? 1 : count.value().longValue();
    if (amount < 0 || amount > COUNT_AT_MOST) {
      return i;
    }
    LocalDate date = days.plus(ago ? -amount : amount, unit);
    return add(
        List.of(date), before && !ago && !after ? start - 1 : start, ago || after ? i + 2 : i + 1);
  }

  private int indexAt(int word) {
    for (int i = Math.min(word, phrases.size() - 1); i >= 0; i--) {
      if (phrases.get(i).from() == word) {
        return i;
      }
    }
    return 0;
  }

  /**
   * "Viime tiistaina" is the last one before today; a weekday alone may be the last or the next.
   */
  private int weekday(int i) {
    String day = phrases.get(i).detail(Sense.WEEKDAY);
    if (day == null) {
      return i + 1;
    }
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(day));
    LocalDate last = today.with(TemporalAdjusters.previous(weekday));
    LocalDate next = today.with(TemporalAdjusters.next(weekday));
    Said before = i > 0 ? phrases.get(i - 1) : null;
    Said after = i + 1 < phrases.size() ? phrases.get(i + 1) : null;
    if ((before != null && before.is(Sense.LAST)) || (after != null && after.is(Sense.AGO))) {
      return add(List.of(last), before != null && before.is(Sense.LAST) ? i - 1 : i, i + 1);
    }
    if (before != null && before.is(Sense.THIS)) {
      return add(List.of(today.with(weekday)), i - 1, i + 1);
    }
    if (before != null && before.is(Sense.NEXT)) {
      return add(List.of(next), i - 1, i + 1);
    }
    return add(List.of(last, next), i, i + 1);
  }

  private int add(List<LocalDate> dates, int from, int end) {
    addFirstDay(dates, from);
    found.add(
        new Found<>(List.copyOf(dates), phrases.get(from).from(), phrases.get(end - 1).to(), 1));
    return end;
  }

  /** "20-22 Feb", "20.-22.2.": the day before the dash is of the same month. */
  private void addFirstDay(List<LocalDate> dates, int from) {
    if (from < 2 || dates.size() != 1) {
      return;
    }
    Said between = phrases.get(from - 1);
    Word dash = words.get(between.from());
    boolean range = dash.isMark('-') || dash.isMark('\u2013') || between.is(Sense.TO);
    int at = words.get(phrases.get(from - 2).from()).isMark('.') ? from - 3 : from - 2;
    Integer day = range && at >= 0 ? day(at) : null;
    boolean owned = !found.isEmpty() && at >= 0 && found.getLast().to() > phrases.get(at).from();
    LocalDate date = dates.getFirst();
    if (day != null && !owned && day < date.getDayOfMonth()) {
      LocalDate first = date.withDayOfMonth(day);
      int start = phrases.get(at).from();
      found.add(new Found<>(List.of(first), start, phrases.get(from - 2).to(), 1));
    }
  }
}
