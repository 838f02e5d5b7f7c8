package fi.vuoro.flow.engine;

import fi.vuoro.flow.wording.Prose;
import fi.vuoro.flow.wording.Term;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an interviewer does not bring up. Words are compared by their letters, generously: a
 * follow-up too many that is thrown away costs its wording, one too few costs trust.
 */
final class Avoided {
  /** Letters of the words that only hold a phrase together. */
  private static final int SMALL = 3;

  private final List<String> words;

  private Avoided(List<String> words) {
    this.words = words;
  }

  static Avoided of(List<String> phrases) {
    return new Avoided(phrases.stream().flatMap(Avoided::telling).distinct().toList());
  }

  private static Stream<String> telling(String phrase) {
    List<String> all = Prose.of(phrase).words().stream().map(Term::form).toList();
    List<String> content = all.stream().filter(word -> word.length() > SMALL).toList();
    return (content.isEmpty() ? all : content).stream();
  }

  boolean isTouchedBy(String text) {
    return Prose.of(text).words().stream()
        .map(Term::form)
        .anyMatch(word -> words.stream().anyMatch(avoided -> isAlike(word, avoided)));
  }

  /** "Hinnasta" is about "hinta", and so is "kokonaishinta". */
  private static boolean isAlike(String word, String avoided) {
    if (word.equals(avoided) || (avoided.length() > SMALL && word.contains(avoided))) {
      return true;
    }
    int common = 0;
    while (common < Math.min(word.length(), avoided.length())
        && word.charAt(common) == avoided.charAt(common)) {
      common++;
    }
    return common >= SMALL && 2 * common > avoided.length();
  }
}
