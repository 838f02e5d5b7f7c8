package fi.vuoro.flow.question.date;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of days, by phrase: "3", "3.", "3rd", "the third". */
final class DayNumbers {
  private final List<Word> words;
  private final List<Said> phrases;

  DayNumbers(Reply reply) {
    this.words = reply.words();
    this.phrases = reply.phrases();
  }

  /** The number of a day, in digits or in words; null where it is none. */
  @Nullable Integer day(int i) {
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
  int end(int i) {
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

  /** "The tenth", "10th", "den 10:e": a day of the month, and not a number of anything. */
  boolean isOrdinal(int i) {
    String ordinal = phrases.get(i).detail(Sense.ORDINAL);
    boolean digits = words.get(phrases.get(i).from()).isDigits();
    int end = end(i);
    boolean ending = digits && words.get(phrases.get(end - 1).from()).isLetters();
    boolean point = digits && words.get(phrases.get(end - 1).from()).isMark('.');
    ending |= point && end < phrases.size() && "D".equals(phrases.get(end).detail(Sense.UNIT));
    return ending || (ordinal != null && Integer.parseInt(ordinal) > 0);
  }

  /** A number of up to four digits; null where there are none. */
  @Nullable Integer digits(int i) {
    Word word = words.get(phrases.get(i).from());
    return word.isDigits() && word.form().length() <= 4
        ? (Integer) Integer.parseInt(word.form())
        : null;
  }
}
