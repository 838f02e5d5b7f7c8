package fi.vuoro.flow.quality;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.words.Spoken;
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
import org.jspecify.annotations.Nullable;

/**
 * How much each word of a language tells, by how seldom it is used: half by the language's table of
 * written words, half by how usual the word is in talk. Immutable.
 */
final class Unigrams {
  private static final double DIGIT = Math.log(10) / Math.log(2);

  private final Map<String, Float> bits = new HashMap<>(32_000);
  private final double unknown;
  private final double number;

  private Unigrams(BufferedReader lines, Spoken spoken) throws IOException {
    unknown = Double.parseDouble(lines.readLine());
    number = Double.parseDouble(lines.readLine());
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int space = line.indexOf(' ');
      bits.put(line.substring(0, space), Float.valueOf(line.substring(space + 1)));
    }
    spoken.words().forEach(word -> bits.putIfAbsent(word, Float.POSITIVE_INFINITY));
    bits.replaceAll((word, written) -> mixed(written, spoken.has(word) ? spoken.bits(word) : null));
  }

  /** {@code log2(1/p)} of the mean of both probabilities; what only one knows is rarer by a bit. */
  private float mixed(double written, @Nullable Double inTalk) {
    double p = Math.pow(2, -written) + (inTalk == null ? 0 : Math.pow(2, -inTalk));
    return (float) Math.min(unknown, 1 - Math.log(p) / Math.log(2));
  }

  /** The words of a language, from its {@code unigrams.gz} and {@code spoken.gz}. */
  static Unigrams load(Language language) {
    String resource = "/language/" + language.tag() + "/unigrams.gz";
    try (InputStream in = Unigrams.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no such language data: " + resource);
      }
      return new Unigrams(
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)),
          Spoken.of(language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean knows(String word) {
    return bits.containsKey(word);
  }

  Set<String> words() {
    return bits.keySet();
  }

  /** {@code log2(1/p)} of a word in lower case; as if seen half a time where it never was. */
  double bits(String word) {
    Float known = bits.get(word);
    return known == null ? unknown : known;
  }

  /** The same of a run of digits: that it is a number, and ten ways to write each further digit. */
  double number(int digits) {
    return Math.min(unknown, number + (digits - 1) * DIGIT);
  }
}
