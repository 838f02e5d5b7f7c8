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

  /** Whether it counts as long in a readability index. */
  public boolean isLong() {
    return form.codePoints().filter(Character::isLetter).count() > LONG;
  }

  /** Whether it is written in digits. */
  public boolean isNumber() {
    return Character.isDigit(form.charAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }
}
