package fi.vuoro.channel.email;

import fi.vuoro.channel.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words that customers read, as the languages have them. */
public record Words(Map<?, ?> texts) implements Utterance.Wording {

  /** Those of a language. */
  public static Words of(String language) {
    try (InputStream in =
        Objects.requireNonNull(
            Words.class.getResourceAsStream("/language/" + language + "/texts.yaml"))) {
      Object texts = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return new Words((Map<?, ?>) Objects.requireNonNull(texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String text(String key, Map<String, String> with) {
    Object found = texts.get(key);
    if (found == null) {
      throw new IllegalArgumentException("There is no text " + key + ".");
    }
    String text = found.toString();
    for (Map.Entry<String, String> entry : with.entrySet()) {
      text = text.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return text;
  }
}
