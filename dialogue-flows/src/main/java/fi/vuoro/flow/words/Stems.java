package fi.vuoro.flow.words;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.SnowballStemmer;

/** Snowball stems of a language: enough to compare inflected words, not real base forms. */
public final class Stems {
  private static final String VOWELS = "aeiouyäö";

  /** Stemming costs more than all else in reading a reply, and people use the same words. */
  private static final int REMEMBERED = 5_000;

  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Class<? extends SnowballStemmer> stemmer;
  private final Map<String, String> gradation;

  /** The stems of a language, as its {@code words.yaml} says. */
  public static Stems of(Language language) {
    Data words = language.words();
    Map<String, String> gradation = new LinkedHashMap<>();
    if (words.has("gradation")) {
      words.groups("gradation").forEach((weak, all) -> all.forEach(s -> gradation.put(s, weak)));
    }
    return new Stems(words.text("stemmer"), gradation);
  }

  /**
   * Stems by a stemmer of Snowball.
   *
   * @param name its name: {@code Finnish}
   * @param gradation how the end of a stem is written in its weak form: {@code nt} as {@code nn}
   */
  private Stems(String name, Map<String, String> gradation) {
    this.gradation = gradation;
    try {
      stemmer =
          Class.forName("org.tartarus.snowball.ext." + name + "Stemmer")
              .asSubclass(SnowballStemmer.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Snowball has no stemmer for " + name, e);
    }
  }

  /** The stem of a word in lower case. */
  public String of(String word) {
    if (word.length() < 3 || word.length() > 60) {
      return word;
    }
    String seen = known.get(word);
    if (seen != null) {
      return seen;
    }
    // A stemmer holds the word it works on, so threads can't share one.
    SnowballStemmer own = create();
    own.setCurrent(word);
    own.stem();
    String stem = graded(own.getCurrent());
    if (known.size() < REMEMBERED) {
      known.put(word, stem);
    }
    return stem;
  }

  /** "Hinta" and "hinnat" are one word: the end of its stem in the weak grade, without vowels. */
  private String graded(String stem) {
    if (gradation.isEmpty()) {
      return stem;
    }
    int end = stem.length();
    while (end > 3 && VOWELS.indexOf(stem.charAt(end - 1)) >= 0) {
      end--;
    }
    for (Map.Entry<String, String> grade : gradation.entrySet()) {
      if (end > 3 && stem.startsWith(grade.getKey(), end - grade.getKey().length())) {
        return stem.substring(0, end - grade.getKey().length()) + grade.getValue();
      }
    }
    return stem;
  }

  private SnowballStemmer create() {
    try {
      return stemmer.getDeclaredConstructor().newInstance();
    } catch (InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
