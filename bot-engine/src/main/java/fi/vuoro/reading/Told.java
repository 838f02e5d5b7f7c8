package fi.vuoro.reading;

import java.util.List;
import java.util.Optional;

/**
 * What was said, as a model was shown it.
 *
 * @param said with personal data masked
 */
record Told(List<String> said, Mask mask) {
  /** A quotation of it in the customer's own words; empty where it isn't one, letter by letter. */
  Optional<String> quoted(String quote) {
    String words = quote.strip();
    boolean says = words.codePoints().anyMatch(Character::isLetterOrDigit);
    return says && said.stream().anyMatch(text -> text.contains(words))
        ? Optional.of(mask.restore(words))
        : Optional.empty();
  }
}
