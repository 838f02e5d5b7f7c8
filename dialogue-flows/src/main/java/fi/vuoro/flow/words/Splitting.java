package fi.vuoro.flow.words;

import fi.vuoro.flow.words.Word.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a clean text apart into words, digits, marks and emoji. */
public final class Splitting {
  private final String text;
  private final int end;
  private final List<Word> words = new ArrayList<>();

  private Splitting(String text, int most) {
    this.text = text;
    this.end = Math.min(text.length(), most);
  }

  /** The words of the first {@code most} characters of a clean text. */
  public static List<Word> words(String text, int most) {
    Splitting splitting = new Splitting(text, most);
    int at = 0;
    while (at < splitting.end) {
      at = splitting.word(at);
    }
    return List.copyOf(splitting.words);
  }

  private int word(int start) {
    int point = text.codePointAt(start);
    if (point == ' ') {
      return start + 1;
    }
    if (isDigit(point)) {
      return run(start, Kind.DIGITS);
    }
    if (isLetter(point)) {
      return run(start, Kind.LETTERS);
    }
    int next = Math.min(end, start + Character.charCount(point));
    if (!isSkinTone(point)) {
      Kind kind = Character.getType(point) == Character.OTHER_SYMBOL ? Kind.EMOJI : Kind.MARK;
      words.add(new Word(Form.lower(text.substring(start, next)), start, next, kind));
    }
    return next;
  }

  private int run(int start, Kind kind) {
    int at = start;
    while (at < end) {
      int point = text.codePointAt(at);
      boolean goesOn = kind == Kind.DIGITS ? isDigit(point) : isInWord(point, at);
      if (!goesOn) {
        break;
      }
      at += Character.charCount(point);
    }
    int stop = Math.min(at, end);
    String part = text.substring(start, stop);
    words.add(new Word(kind == Kind.DIGITS ? plain(part) : Form.lower(part), start, stop, kind));
    return stop;
  }

  private boolean isInWord(int point, int at) {
    if (isLetter(point)) {
      return true;
    }
    boolean apostrophe = point == '\'' || point == '\u2019';
    return apostrophe && at + 1 < end && isLetter(text.codePointAt(at + 1));
  }

  private static boolean isLetter(int point) {
    return Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static boolean isDigit(int point) {
    return Character.isDigit(point);
  }

  private static boolean isSkinTone(int point) {
    return point >= 0x1F3FB && point <= 0x1F3FF;
  }

  /** Digits of any script as 0 to 9. */
  private static String plain(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    digits.codePoints().forEach(point -> plain.append((char) ('0' + Character.digit(point, 10))));
    return plain.toString();
  }
}
