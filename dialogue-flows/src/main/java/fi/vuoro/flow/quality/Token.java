package fi.vuoro.flow.quality;

import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Splitting;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of an answer.
 *
 * @param form in lower case, a letter drawn out ("sooo") written once
 * @param isCapital whether its first letter is one
 * @param isNamed whether it has a capital where a sentence goes on
 * @param isShouted whether it is all in capitals
 */
record Token(String form, Word.Kind kind, boolean isCapital, boolean isNamed, boolean isShouted) {
  /** An answer is measured no further than this, in characters. */
  private static final int MEASURED = 4_000;

  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

  static List<Token> of(String answer) {
    String clean = Form.clean(answer.replace("\n", " . "));
    boolean inCapitals = clean.equals(clean.toUpperCase(Locale.ROOT));
    List<Token> tokens = new ArrayList<>();
    boolean begins = true;
    for (Word word : Splitting.words(clean, MEASURED)) {
      String written = clean.substring(word.start(), word.end());
      boolean capital = Character.isUpperCase(written.codePointAt(0));
      boolean shouted = capital && written.equals(written.toUpperCase(Locale.ROOT));
      boolean named = capital && !shouted && !begins && !inCapitals;
      tokens.add(new Token(form(word), word.kind(), capital, named, shouted));
      begins = word.isMark('.') || word.isMark('!') || word.isMark('?') || word.isMark(':');
    }
    return tokens;
  }

  private static String form(Word word) {
    String form = word.form();
    return word.isLetters() && isDrawnOut(form) ? DRAWN_OUT.matcher(form).replaceAll("$1") : form;
  }

  /** Whether a letter stands three times in a row, and another somewhere. */
  private static boolean isDrawnOut(String form) {
    int inARow = 1;
    int most = 1;
    for (int i = 1; i < form.length(); i++) {
      inARow = form.charAt(i) == form.charAt(i - 1) ? inARow + 1 : 1;
      most = Math.max(most, inARow);
    }
    return most > 2 && most < form.length();
  }

  boolean isLetters() {
    return kind == Word.Kind.LETTERS;
  }

  boolean isNumber() {
    return kind == Word.Kind.DIGITS;
  }

  /** Whether it is more than a mark. */
  boolean says() {
    return kind != Word.Kind.MARK;
  }
}
