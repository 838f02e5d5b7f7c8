package fi.vuoro.flow.engine;

import fi.vuoro.flow.reading.Reading;
import java.time.Duration;
import java.time.Instant;

/**
 * A reply that the rules could not read for sure, while a better reader thinks about it or about
 * one before it.
 *
 * @param reply id of the input that brought it
 * @param key of the question that it is read as a reply to
 * @param reading by the rules, which holds when none comes
 * @param patience how long a better reader may think, in milliseconds
 */
public record Doubt(
    String reply, Instant at, String key, String words, Reading reading, long patience) {

  Instant deadline(Instant from) {
    return from.plus(Duration.ofMillis(patience));
  }

  /** The same reply to another question, of which the rules have no reading. */
  Doubt to(String other, String language) {
    return other.equals(key)
        ? this
        : new Doubt(
            reply,
            at,
            other,
            words,
            Reading.of(Reading.Kind.UNCLEAR, other, language, reading.reader()),
            patience);
  }
}
