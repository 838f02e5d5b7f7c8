package fi.vuoro.flow.wording;

import java.util.List;
import java.util.Locale;

/**
 * Words to look for. An asterisk stands for any letters, and so for any ending in {@code utilis*}
 * and for any word where it stands alone.
 *
 * @param source as it stands in the data
 */
record Phrase(String source, List<String> terms) {
  private static final String ANY = "*";

  Phrase {
    terms = List.copyOf(terms);
  }

  static Phrase of(String source) {
    return new Phrase(
        source, List.of(source.strip().toLowerCase(Locale.ROOT).replace('’', '\'').split("\\s+")));
  }

  int size() {
    return terms.size();
  }

  /** Whether it is what stands in the words from there on. */
  boolean isAt(int index, List<Term> words) {
    if (index + terms.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < terms.size(); i++) {
      if (!fits(terms.get(i), words.get(index + i).form())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String term, String word) {
    boolean before = term.startsWith(ANY);
    boolean after = term.endsWith(ANY);
    if (!before && !after) {
      return term.equals(word);
    }
    String letters = term.replace(ANY, "");
    if (before && after) {
      return word.contains(letters);
    }
    return before ? word.endsWith(letters) : word.startsWith(letters);
  }
}
