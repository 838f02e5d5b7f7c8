package fi.vuoro.flow.words;

/**
 * A word, a run of digits, a mark or an emoji of a reply.
 *
 * @param form lower case, composed (NFC), with plain quotes and digits
 * @param start where it begins in the clean text
 * @param end where it ends there, exclusive
 */
public record Word(String form, int start, int end, Kind kind) {

  /** What a word is made of. */
  public enum Kind {
    LETTERS,
    DIGITS,
    MARK,
    EMOJI
  }

  /** Whether it is this mark. */
  public boolean isMark(char mark) {
    return kind == Kind.MARK && form.charAt(0) == mark;
  }

  /** Whether it is a run of digits. */
  public boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  /** Whether it is a word in the narrow sense. */
  public boolean isLetters() {
    return kind == Kind.LETTERS;
  }

  /** Whether nothing stands between it and the next. */
  public boolean touches(Word next) {
    return end == next.start;
  }
}
