package fi.vuoro.flow.question;

import fi.vuoro.flow.value.Value;
import java.util.Map;

/** What became of a value offered as an answer. */
public sealed interface Check {
  /** It is an answer, in its normal form. */
  record Good(Value value) implements Check {}

  /**
   * It is not an answer to this question.
   *
   * @param text key of the language's text that says why and what to do
   * @param arguments the text's placeholders
   */
  record Bad(String text, Map<String, String> arguments) implements Check {
    public Bad {
      arguments = Map.copyOf(arguments);
    }
  }

  /** It is an answer. */
  static Check good(Value value) {
    return new Good(value);
  }

  /** It is not an answer, for a reason that needs no placeholder. */
  static Bad bad(String text) {
    return new Bad(text, Map.of());
  }

  /** It is not an answer, for a reason with one placeholder. */
  static Bad bad(String text, String name, String value) {
    return new Bad(text, Map.of(name, value));
  }
}
