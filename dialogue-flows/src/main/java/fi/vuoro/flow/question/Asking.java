package fi.vuoro.flow.question;

import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.language.Language;
import java.time.ZonedDateTime;
import java.util.function.Function;

/**
 * A question at the moment of asking: the options as this customer sees them, and the language and
 * time in which the reply is to be read.
 *
 * @param options shown options, in shown order; {@link OptionSet#NONE} for types without options
 * @param words renders a text of the flow for this customer
 * @param text the question as this customer reads it
 */
public record Asking(
    Language language,
    OptionSet options,
    ZonedDateTime now,
    Function<Text, String> words,
    String text) {

  /** The same moment with other options. */
  public Asking with(OptionSet other) {
    return new Asking(language, other, now, words, text);
  }
}
