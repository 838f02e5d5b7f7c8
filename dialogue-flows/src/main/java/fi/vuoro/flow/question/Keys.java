package fi.vuoro.flow.question;

import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.source.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that stand beside a question's kind key, as its type reads them. A key of the wrong
 * shape becomes a finding with its place, and reads as absent; every key read counts as known.
 */
public interface Keys {
  /** Where the question stands. */
  Place place();

  /** Whether the key is there. */
  boolean has(String key);

  /** A word. */
  @Nullable String word(String key);

  /** A list of words. */
  List<String> words(String key);

  /** A whole number. */
  @Nullable Integer whole(String key);

  /** A number. */
  @Nullable BigDecimal number(String key);

  /** True or false. */
  boolean truth(String key, boolean otherwise);

  /** A word of a closed list, the enum's names in lower case with dashes. */
  <E extends Enum<E>> E oneOf(String key, Class<E> words, E otherwise);

  /** A text. */
  @Nullable Text text(String key);

  /** A text, or a bare word that holds for every language. */
  @Nullable Text wording(String key);

  /** A list of texts. */
  List<Text> texts(String key);

  /**
   * Options written under {@code key} (a list, or the name of one), or computed by {@code from}.
   */
  OptionSource options(String key, String from);

  /** A question type with its keys, nested under the key. */
  @Nullable QuestionType question(String key);

  /**
   * Adds an error.
   *
   * @param key the key that is wrong; the question itself when it isn't there
   * @param code name of the finding
   * @param message what is wrong
   * @param hint what to write instead
   */
  void error(String key, String code, String message, String hint);
}
