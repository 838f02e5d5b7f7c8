package fi.vuoro.flow.question.date;

import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days counted from today, and the days of the week. */
final class FromToday {
  private static final int COUNT_AT_MOST = 10_000;

  private final Reply reply;
  private final List<Said> phrases;
  private final LocalDate today;
  private final Days days;

  FromToday(Reply reply, LocalDate today, Days days) {
    this.reply = reply;
    this.phrases = reply.phrases();
    this.today = today;
    this.days = days;
  }

  /** The day that begins, or is counted, at a phrase; null where none is. */
  @Nullable Dated at(int i) {
    Dated counted = counted(i);
    return counted == null ? weekday(i) : counted;
  }

  /**
   * "Kaksi viikkoa sitten", "a week ago", "in three days", "för en vecka sedan", "om två dagar".
   */
  private @Nullable Dated counted(int i) {
    String unit = phrases.get(i).detail(Sense.UNIT);
    if (unit == null || unit.startsWith("T")) {
      return null;
    }
    Found<BigDecimal> count = null;
    for (Found<BigDecimal> number : reply.numbers()) {
      count = number.to() == phrases.get(i).from() ? number : count;
    }
    int start = indexAt(count == null ? phrases.get(i).from() : count.from());
    if (start > 0 && phrases.get(start - 1).is(Sense.VAGUE)) {
      return null;
    }
    boolean article = count == null && start > 0 && phrases.get(start - 1).is(Sense.ARTICLE);
    start = article ? start - 1 : start;
    boolean ago = i + 1 < phrases.size() && phrases.get(i + 1).is(Sense.AGO);
    boolean after = i + 1 < phrases.size() && phrases.get(i + 1).is(Sense.FROM_NOW);
    boolean before = start > 0 && phrases.get(start - 1).is(Sense.FROM_NOW);
    if (!ago && !after && !before) {
      return null;
    }
    long amount = count == null ? 1 : count.value().longValue();
    if (amount < 0 || amount > COUNT_AT_MOST) {
      return null;
    }
    LocalDate date = days.plus(ago ? -amount : amount, unit);
    int from = before && !ago && !after ? start - 1 : start;
    return Dated.of(List.of(date), from, ago || after ? i + 2 : i + 1);
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
  private @Nullable Dated weekday(int i) {
    String day = phrases.get(i).detail(Sense.WEEKDAY);
    if (day == null) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(day));
    LocalDate last = today.with(TemporalAdjusters.previous(weekday));
    LocalDate next = today.with(TemporalAdjusters.next(weekday));
    Said before = i > 0 ? phrases.get(i - 1) : null;
    Said after = i + 1 < phrases.size() ? phrases.get(i + 1) : null;
    Dated ofWeek = ofWeek(i, weekday);
    if (ofWeek != null) {
      return ofWeek;
    }
    if ((before != null && before.is(Sense.LAST)) || (after != null && after.is(Sense.AGO))) {
      return Dated.of(List.of(last), before != null && before.is(Sense.LAST) ? i - 1 : i, i + 1);
    }
    if (before != null && before.is(Sense.THIS)) {
      return Dated.of(List.of(today.with(weekday)), i - 1, i + 1);
    }
    if (before != null && before.is(Sense.NEXT)) {
      // Of tomorrow one would say so.
      List<LocalDate> either =
          next.equals(today.plusDays(1)) ? List.of(next, next.plusWeeks(1)) : List.of(next);
      return Dated.of(either, i - 1, i + 1);
    }
    if (before != null && before.is(Sense.VAGUE)) {
      return null;
    }
    return Dated.of(List.of(last, next), i, i + 1);
  }

  /** "Last week's Tuesday", "tuesday next week". */
  private @Nullable Dated ofWeek(int i, DayOfWeek weekday) {
    boolean before = i > 1 && isWeek(i - 1);
    boolean after = i + 2 < phrases.size() && isWeek(i + 2);
    if (!before && !after) {
      return null;
    }
    Said which = phrases.get(before ? i - 2 : i + 1);
    int weeks = which.is(Sense.LAST) ? -1 : which.is(Sense.NEXT) ? 1 : 0;
    return weeks == 0 && !which.is(Sense.THIS)
        ? null
        : Dated.of(
            List.of(today.plusWeeks(weeks).with(weekday)),
            before ? i - 2 : i,
            before ? i + 1 : i + 3);
  }

  private boolean isWeek(int i) {
    return "W".equals(phrases.get(i).detail(Sense.UNIT));
  }
}
