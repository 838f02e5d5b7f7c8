package fi.vuoro.flow.wording;

/**
 * A word of a text.
 *
 * @param text as it is written
 * @param form lower case, with a straight apostrophe
 * @param start its offset in the text, in UTF-16 units
 */
public record Term(String text, String form, int start) {

  /** Björnsson's long words have more than six letters. */
  private static final int LONG = 6;

  /** Letters that words of the same stem have in common at least. */
  private static final int STEM = 4;

  /** Whether it counts as long in a readability index. */
  public boolean isLong() {
    return form.codePoints().filter(Character::isLetter).count() > LONG;
  }

  /** Whether it is written in digits. */
  public boolean isNumber() {
    return Character.isDigit(form.charAt(0));
  }

  /** Whether it is the same word, perhaps with another ending; numbers have none. */
  boolean isLike(Term other) {
    if (form.equals(other.form)) {
      return true;
    }
    int common = 0;
    while (common < Math.min(form.length(), other.form.length())
        && Character.isLetter(form.charAt(common))
        && form.charAt(common) == other.form.charAt(common)) {
      common++;
    }
    return common >= STEM && 2 * common >= Math.max(form.length(), other.form.length());
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }
}
