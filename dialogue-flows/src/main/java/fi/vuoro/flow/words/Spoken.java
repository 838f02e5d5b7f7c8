package fi.vuoro.flow.words;

import fi.vuoro.flow.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * How common words are in talk: the ten thousand most usual of a language, in their order, from its
 * {@code spoken.gz}. How often each is said follows from its place, since words of every language
 * are said about as often as Zipf and Mandelbrot found: {@code p = 2^-c (rank + q)^-s}. Immutable.
 */
public final class Spoken {
  /** Fitted to counted words of English talk; right to half a bit from the tenth word on. */
  private static final double S = 1.4;

  private static final double Q = 15;
  private static final double C = -.3;

  private final Map<String, Integer> ranks = new HashMap<>(20_000);

  private Spoken(BufferedReader words) throws IOException {
    for (String word = words.readLine(); word != null; word = words.readLine()) {
      ranks.putIfAbsent(word, ranks.size() + 1);
    }
  }

  /** The usual words of a language. */
  public static Spoken of(Language language) {
    String resource = "/language/" + language.tag() + "/spoken.gz";
    try (InputStream in = Spoken.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no such language data: " + resource);
      }
      return new Spoken(
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The usual words, in no order. */
  public Set<String> words() {
    return ranks.keySet();
  }

  /** Whether a word in lower case is among the usual ones. */
  public boolean has(String word) {
    return ranks.containsKey(word);
  }

  /**
   * {@code log2(1/p)} of a word in lower case; that of the rarest where it is none of the usual.
   */
  public double bits(String word) {
    return C + S * Math.log(ranks.getOrDefault(word, ranks.size() + 1) + Q) / Math.log(2);
  }
}
