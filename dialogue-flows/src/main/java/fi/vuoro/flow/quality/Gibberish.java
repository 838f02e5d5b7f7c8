package fi.vuoro.flow.quality;

import java.util.List;

/** Tells what isn't language: keys struck at random, one letter over and over. */
final class Gibberish {
  private static final String VOWELS = "aeiouyåäöáéíóúýøæąęôûî";
  private static final int SHORT = 3;
  private static final int ACRONYM = 6;

  /** Mean log2 likelihood of a letter under which no word of the languages, and few names, lie. */
  private static final double UNLIKELY = -6.4;

  /** The same for words of four letters, of which less can be told. */
  private static final double UNLIKELY_SHORT = -7;

  /** The same for a word from one row of keys, which is suspect as it is. */
  private static final double UNLIKELY_ROW = -5.2;

  private final List<Unigrams> tables;
  private final List<Letters> letters;

  Gibberish(List<Unigrams> tables) {
    this.tables = List.copyOf(tables);
    this.letters = tables.stream().map(table -> new Letters(table.words())).toList();
  }

  /** The share of the letters that belong to words of no language; 1 where there are only marks. */
  double share(List<Token> tokens) {
    int all = 0;
    int bad = 0;
    boolean says = false;
    for (Token token : tokens) {
      says |= token.says();
      if (token.isLetters()) {
        all += token.form().length();
        bad += is(token) ? token.form().length() : 0;
      }
    }
    return all > 0 ? (double) bad / all : says ? 0 : 1;
  }

  boolean is(Token token) {
    String word = token.form();
    if (!token.isLetters() || word.length() < SHORT || isForeign(word)) {
      return false;
    }
    if (word.length() > SHORT && word.chars().distinct().count() == 1) {
      return true;
    }
    boolean known = tables.stream().anyMatch(table -> table.knows(word));
    if (Keyboard.isRun(word)) {
      return !known || word.length() >= ACRONYM;
    }
    if (known || word.length() == SHORT || (token.isShouted() && word.length() < ACRONYM)) {
      return false;
    }
    if (token.isCapital() && isPronounceable(word)) {
      return false;
    }
    double likelihood = letters.stream().mapToDouble(l -> l.likelihood(word)).max().orElse(0);
    double least =
        Keyboard.isRow(word) ? UNLIKELY_ROW : word.length() == 4 ? UNLIKELY_SHORT : UNLIKELY;
    return likelihood < least;
  }

  /** Names of other languages have letters as these languages don't, but vowels all the same. */
  private static boolean isPronounceable(String word) {
    return word.chars().filter(c -> VOWELS.indexOf(c) >= 0).count() * 5 >= word.length();
  }

  /** In another script, of which nothing is known here. */
  private static boolean isForeign(String word) {
    return word.chars().filter(c -> c > 0x24f).count() * 2 > word.length();
  }
}
