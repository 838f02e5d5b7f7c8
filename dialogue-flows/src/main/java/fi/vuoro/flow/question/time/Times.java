package fi.vuoro.flow.question.time;

import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of day that a reply mentions. */
final class Times {
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

  private final Reply reply;
  private final List<Word> words;
  private final List<Said> phrases;
  private final boolean clock24;

  /** A half hour before the hour that is named ("puoli kolme"), or after it ("half three"). */
  private final boolean halfBefore;

  /** The part of the day that the question names; null where it names none. */
  private final @Nullable Said asked;

  private final List<Found<DayTime>> found = new ArrayList<>();

  private Times(Reply reply, String question) {
    this.reply = reply;
    this.asked = partOfDay(reply.question(question));
    this.words = reply.words();
    this.phrases = reply.phrases();
    this.clock24 = reply.language().words().text("clock").equals("24");
    this.halfBefore = clock24;
  }

  /** Those in a reply to a question, which may say what part of the day it is about. */
  static List<Found<DayTime>> in(Reply reply, String question) {
    Times times = new Times(reply, question);
    int at = 0;
    while (at < times.phrases.size()) {
      at = Math.max(at + 1, times.at(at));
    }
    return times.found;
  }

  private int at(int i) {
    Said said = phrases.get(i);
    if (said.is(Sense.NOON) || said.is(Sense.MIDNIGHT)) {
      return add(new DayTime(said.is(Sense.NOON) ? 12 : 0, 0, true), i, i + 1);
    }
    if (said.is(Sense.HALF)) {
      return half(i);
    }
    if (said.is(Sense.QUARTER)) {
      return relative(i, i + 1, 15);
    }
    Integer number = number(i);
    if (number == null) {
      return i + 1;
    }
    int minutes = relative(i, minutesEnd(i + 1), number);
    return minutes > i ? minutes : clock(i, number);
  }

  /** "Puoli kolme", "half past two", "half two". */
  private int half(int i) {
    int next = i + 1;
    boolean past = next < phrases.size() && phrases.get(next).is(Sense.PAST);
    int hourAt = past ? next + 1 : next;
    Integer hour = hourAt < phrases.size() ? number(hourAt) : null;
    if (hour == null || hour > 24) {
      return i + 1;
    }
    boolean before = halfBefore && !past;
    return add(said(before ? hour - 1 : hour, 30, hourAt + 1, hour), i, hourAt + 1);
  }

  /** "Varttia yli kolme", "ten to three"; the index of the phrase itself where it isn't that. */
  private int relative(int start, int i, int minutes) {
    if (i + 1 >= phrases.size() || minutes > 59) {
      return start + (phrases.get(start).is(Sense.QUARTER) ? 1 : 0);
    }
    Said direction = phrases.get(i);
    Integer hour = number(i + 1);
    if (hour == null || hour > 24 || !direction.isAny(Sense.PAST, Sense.BEFORE)) {
      return start + (phrases.get(start).is(Sense.QUARTER) ? 1 : 0);
    }
    boolean past = direction.is(Sense.PAST);
    DayTime time = said(past ? hour : hour - 1, past ? minutes : 60 - minutes, i + 2, hour);
    return add(time, start, i + 2);
  }

  /** Index after the word for minutes, where one stands there. */
  private int minutesEnd(int i) {
    return i < phrases.size() && "TM".equals(phrases.get(i).detail(Sense.UNIT)) ? i + 1 : i;
  }

  /** "14:30", "14.30", "1430", "klo 9", "3 pm", "8 aamulla". */
  private int clock(int i, int hour) {
    Said said = phrases.get(i);
    boolean digits = words.get(said.from()).isDigits();
    int end = i + 1;
    int minute = 0;
    int h = hour;
    boolean exact = false;
    if (digits && words.get(said.from()).form().length() == 4 && hour % 100 < 60) {
      h = hour / 100;
      minute = hour % 100;
      exact = true;
    } else if (digits && hasMinutes(i)) {
      minute = Integer.parseInt(words.get(phrases.get(i + 2).from()).form());
      end = i + 3;
      exact = clock24 || (words.get(said.from()).form().length() == 2 && hour < 10);
    }
    Integer past = digits ? null : minutesInWords(i + 1);
    if (past != null) {
      minute = past;
      end = i + 2;
    }
    boolean named = i > 0 && phrases.get(i - 1).is(Sense.OCLOCK);
    boolean after = end < phrases.size() && phrases.get(end).is(Sense.OCLOCK);
    int from = named ? i - 1 : i;
    end = after ? end + 1 : end;
    if (h > 24 || minute > 59 || (h == 24 && minute > 0)) {
      return i + 1;
    }
    boolean known = exact && (clock24 || h == 0 || words.get(said.from()).form().startsWith("0"));
    DayTime time = part(h, minute, end, known || (clock24 && digits && (named || minute > 0)));
    int to = isPart(end) ? end + 1 : end;
    found.add(new Found<>(time, phrases.get(from).from(), phrases.get(to - 1).to(), 1));
    return to;
  }

  /** "Six thirty". */
  private @Nullable Integer minutesInWords(int i) {
    Integer minutes =
        i < phrases.size() && phrases.get(i).is(Sense.NUMBER) && !phrases.get(i).is(Sense.ARTICLE)
            ? number(i)
            : null;
    return minutes != null && minutes > 9 && minutes < 60 ? minutes : null;
  }

  private boolean hasMinutes(int i) {
    if (i + 2 >= phrases.size()) {
      return false;
    }
    Word mark = words.get(phrases.get(i + 1).from());
    Word minutes = words.get(phrases.get(i + 2).from());
    return (mark.isMark(':') || mark.isMark('.'))
        && words.get(phrases.get(i).from()).touches(mark)
        && mark.touches(minutes)
        && minutes.isDigits()
        && minutes.form().length() == 2;
  }

  private DayTime said(int hour, int minute, int after, int named) {
    return part(Math.floorMod(hour, 24), minute, after, named > 12);
  }

  /** With the part of the day said before or after. */
  private DayTime part(int hour, int minute, int after, boolean known) {
    Said part = isPart(after) ? phrases.get(after) : partOfDay(reply);
    if (part == null && asked != null && hour > 0 && hour < 12) {
      part = asked;
    }
    if (part == null || hour > 12) {
      return new DayTime(hour, minute, known || hour > 12);
    }
    if (part.is(Sense.MORNING)) {
      return new DayTime(hour == 12 ? 0 : hour, minute, true);
    }
    return new DayTime(hour == 12 ? 12 : hour + 12, minute, true);
  }

  private static @Nullable Said partOfDay(Reply words) {
    Said part = null;
    for (Said said : words.phrases()) {
      part = said.isAny(Sense.MORNING, Sense.AFTERNOON, Sense.EVENING) ? said : part;
    }
    return part;
  }

  private boolean isPart(int i) {
    return i < phrases.size()
        && phrases.get(i).isAny(Sense.MORNING, Sense.AFTERNOON, Sense.EVENING);
  }

  private int add(DayTime time, int from, int end) {
    int to = isPart(end) ? end + 1 : end;
    int start = from > 0 && phrases.get(from - 1).is(Sense.OCLOCK) ? from - 1 : from;
    found.add(new Found<>(time, phrases.get(start).from(), phrases.get(to - 1).to(), 1));
    return to;
  }

  /** The whole number of a phrase: up to four digits, or in words. */
  private @Nullable Integer number(int i) {
    Said said = phrases.get(i);
    Word word = words.get(said.from());
    if (word.isDigits()) {
      return word.form().length() <= 4 ? (Integer) Integer.parseInt(word.form()) : null;
    }
    String hour = said.detail(Sense.HOUR);
    if (hour != null) {
      return Integer.parseInt(hour);
    }
    for (Found<BigDecimal> number : reply.numbers()) {
      if (number.from() == said.from() && isHour(number.value())) {
        return number.value().intValue();
      }
    }
    return null;
  }

  private static boolean isHour(BigDecimal number) {
    return number.scale() <= 0 && number.signum() >= 0 && number.compareTo(MOST) < 0;
  }
}
