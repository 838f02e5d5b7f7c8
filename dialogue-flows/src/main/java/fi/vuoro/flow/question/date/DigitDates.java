package fi.vuoro.flow.question.date;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates in digits alone. */
final class DigitDates {
  private final List<Word> words;
  private final List<Said> phrases;
  private final DayNumbers numbers;
  private final Days days;

  DigitDates(Reply reply, DayNumbers numbers, Days days) {
    this.words = reply.words();
    this.phrases = reply.phrases();
    this.numbers = numbers;
    this.days = days;
  }

  /** {@code 2026-05-03}, {@code 3.5.2026}, {@code 3.5.}, {@code 5/6/2026}. */
  @Nullable Dated at(int i) {
    List<Integer> parts = new ArrayList<>();
    char mark = 0;
    int at = i;
    while (at < phrases.size()
        && words.get(phrases.get(at).from()).isDigits()
        && parts.size() < 3) {
      Integer part = numbers.digits(at);
      if (part == null) {
        return null;
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
    Integer year = parts.size() == 2 && at < phrases.size() ? numbers.digits(at) : null;
    if (year != null && year > 999) {
      parts.add(year);
      at++;
    }
    List<LocalDate> dates = days.written(parts, mark);
    return Dated.of(dates, i, at);
  }

  private static boolean isDateMark(Word word) {
    return word.isMark('.') || word.isMark('/') || word.isMark('-');
  }
}
