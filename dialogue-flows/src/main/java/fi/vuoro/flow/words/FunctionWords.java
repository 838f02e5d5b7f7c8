package fi.vuoro.flow.words;

import fi.vuoro.flow.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.WordlistLoader;

/** The words of a language that hold sentences together: and, the, was. Snowball lists them. */
public final class FunctionWords {

  private FunctionWords() {}

  /**
   * Those of a language, read from a file.
   *
   * @throws IllegalStateException where there is no list of them
   */
  public static Set<String> of(Language language) {
    String stemmer = language.words().text("stemmer").toLowerCase(Locale.ROOT);
    String file = "/org/apache/lucene/analysis/snowball/" + stemmer + "_stop.txt";
    try (InputStream in = WordlistLoader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no function words: " + file);
      }
      try (Reader words = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        return WordlistLoader.getSnowballWordSet(words).stream()
            .map(word -> new String((char[]) word))
            .collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
