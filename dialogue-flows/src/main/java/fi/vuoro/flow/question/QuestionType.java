package fi.vuoro.flow.question;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question type with the keys that one question gave it. Immutable; knows nothing of flows,
 * channels or storage.
 */
public interface QuestionType {

  /** Its name in the flow language. */
  String name();

  /** How a channel shows it. Not called for a type that has {@link #parts parts}. */
  Presentation presentation(Asking asking);

  /** Takes a value as a control or another program gives it: normal form, or why not. */
  Check check(Value value, Asking asking);

  /**
   * Reads a reply in words: what it may mean, surest first, empty when nothing in it looks like an
   * answer. Confidence 1 is an exact reply; below {@link Candidate#SURE} is doubt.
   */
  List<Candidate> read(Reply reply, Asking asking);

  /** Whether nearly any words are an answer. */
  default boolean takesAnything() {
    return false;
  }

  /** Whether replies to it never leave this installation: addresses, files, agreements. */
  default boolean isPrivate() {
    return false;
  }

  /** The value as one word, as {@link #check} takes it back: what an offered candidate sends. */
  default String token(Value value) {
    return Given.token(value);
  }

  /** What kind of value expressions see. */
  Type type();

  /** The value as expressions see it: dates are dates, money is its amount. */
  default Value inExpressions(Value value) {
    return value;
  }

  /** The value as the customer would read it. */
  String show(Value value, Asking asking);

  /** Where its options come from. */
  default OptionSource options() {
    return OptionSource.NONE;
  }

  /** The metric that every question of this type feeds, if any. */
  default @Nullable String metric() {
    return null;
  }

  /**
   * The questions that it is asked as, one after the other; empty for a question asked at once.
   *
   * @param given values of the parts answered so far, by part id
   */
  default List<Part> parts(Asking asking, Map<String, Value> given) {
    return List.of();
  }

  /**
   * One of several questions that together are one.
   *
   * @param label said under the question
   * @param settled the value that follows from the others, when there is nothing left to ask
   */
  record Part(String id, String label, QuestionType type, @Nullable Value settled) {}
}
