package fi.vuoro.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The language model of this installation.
 *
 * @param provider whose API it speaks
 * @param url address of the API
 * @param name of the model
 * @param key of the account, null where the server asks for none
 * @param time a customer's turn waits for it at most
 * @param atOnce calls under way at the same time; more are not made
 * @param answer the largest answer that is read
 * @param priceIn of a million tokens that are sent, in the installation's currency
 * @param priceOut of a million tokens that come back
 * @param perFlow what one flow may spend on a day, in the same currency; 0 is no limit
 */
public record ModelSettings(
    Provider provider,
    URI url,
    String name,
    @Nullable Secret key,
    Duration time,
    int atOnce,
    DataSize answer,
    BigDecimal priceIn,
    BigDecimal priceOut,
    BigDecimal perFlow) {

  /** APIs of language models. */
  public enum Provider {
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com/v1"),
    OLLAMA("http://127.0.0.1:11434");

    private final URI home;

    Provider(String home) {
      this.home = URI.create(home);
    }

    /** Where it is unless the settings say otherwise. */
    URI home() {
      return home;
    }

    static Provider withEmbeddings(String word) {
      Provider provider = of(word);
      if (provider == ANTHROPIC) {
        throw new IllegalArgumentException("it has no embeddings");
      }
      return provider;
    }

    static Provider of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
