package fi.vuoro.flow.words;

import java.text.Normalizer;
import java.util.Locale;

/** The normal forms in which words are compared. Every method is linear in the text. */
public final class Form {

  private Form() {}

  /**
   * As a person would copy it: composed, without control and invisible characters, single spaces,
   * none at the ends.
   */
  public static String clean(String raw) {
    if (isClean(raw)) {
      return raw;
    }
    StringBuilder clean = new StringBuilder(raw.length());
    raw.codePoints().forEach(point -> append(clean, point));
    int end = clean.length();
    if (end > 0 && clean.charAt(end - 1) == ' ') {
      clean.setLength(end - 1);
    }
    return composed(clean);
  }

  /** A text answer as it is kept: composed, without control characters, lines as they are. */
  public static String text(String raw) {
    if (isClean(raw)) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(point -> point == '\n' || point == '\t' || isKept(point))
        .forEach(text::appendCodePoint);
    return composed(text).strip();
  }

  /** Composed last: taking a character out may have put a letter and its accent side by side. */
  private static String composed(CharSequence text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text.toString()
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isKept(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL && type != Character.SURROGATE && type != Character.UNASSIGNED;
  }

  /**
   * The form in which a whole reply is compared with a label: clean, lower case, plain quotes and
   * without closing marks.
   */
  public static String exact(String raw) {
    String lower = lower(clean(raw));
    int end = lower.length();
    while (end > 1 && isClosing(lower.charAt(end - 1))) {
      end--;
    }
    return lower.substring(0, end);
  }

  /** Lower case, independent of the machine's language, with plain quotes. */
  public static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.indexOf('\u2019') < 0 && lower.indexOf('\u2018') < 0
        ? lower
        : lower.replace('\u2019', '\'').replace('\u2018', '\'');
  }

  private static boolean isClean(String raw) {
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean plain =
          (c > ' ' && c < 0x7f) || (c >= 0xc0 && c <= 0x17f) || (c == ' ' && before != ' ');
      if (!plain) {
        return false;
      }
      before = c;
    }
    return raw.isEmpty() || before != ' ';
  }

  private static void append(StringBuilder clean, int point) {
    if (Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.CONTROL) {
      if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    } else if (isVisible(point)) {
      clean.appendCodePoint(point);
    }
  }

  private static boolean isVisible(int point) {
    int type = Character.getType(point);
    return type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.ENCLOSING_MARK
        && !(point >= 0xFE00 && point <= 0xFE0F);
  }

  private static boolean isClosing(char c) {
    return c == '.' || c == '!' || c == ',' || c == ';' || c == ' ' || c == ':';
  }
}
