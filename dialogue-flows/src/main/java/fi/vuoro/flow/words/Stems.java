package fi.vuoro.flow.words;

import java.lang.reflect.InvocationTargetException;
import org.tartarus.snowball.SnowballStemmer;

/** Snowball stems of a language: enough to compare inflected words, not real base forms. */
public final class Stems {
  private final Class<? extends SnowballStemmer> stemmer;

  /**
   * Stems by a stemmer of Snowball.
   *
   * @param name its name: {@code Finnish}
   */
  Stems(String name) {
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
    // A stemmer holds the word it works on, so threads can't share one.
    SnowballStemmer own = create();
    own.setCurrent(word);
    own.stem();
    return own.getCurrent();
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
