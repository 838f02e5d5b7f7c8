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

  /** Whether the answer is told in the customer's own words: measured, followed up, themed. */
  default boolean isToldInWords() {
    return false;
  }

  /** Whether it asks for leave to keep what follows. */
  default boolean asksLeave() {
    return false;
  }

  /** Whether answers to it are personal data. */
  default PersonalData personalData() {
    return PersonalData.NO;
  }

  /** Whether who can't say has nothing to tap but what would count. */
  default boolean leavesNoWayOut() {
    return false;
  }

  /** Whether its labels may be the steps of a scale from one end to the other. */
  default boolean isLabelledAsScale() {
    return false;
  }

  /** Whether one mark answers it, so that two questions in one can't both be answered. */
  default boolean isAnsweredByOneMark() {
    return false;
  }

  /** How long it takes to be read and answered, in seconds, as {@link Seconds} tells. */
  default int seconds() {
    return Seconds.ORDINARY;
  }

  /** What it means when a customer says that there is none of what is asked about. */
  default Absence absence() {
    return Absence.UNKNOWN;
  }

  /**
   * The questions that it is asked as, one after the other; empty for a question asked at once.
   *
   * @param given values of the parts answered so far, by part id
   */
  default List<Part> parts(Asking asking, Map<String, Value> given) {
    return List.of();
  }

  /** Whether an answer is personal data: by what is asked, or by its very type. */
  enum PersonalData {
    NO,
    BY_WORDING,
    ALWAYS
  }

  /** What "I have none" says to a question. */
  enum Absence {
    /** Nothing that is known. */
    UNKNOWN,
    /** There is nothing to rate, unless it is somebody to tell of it who is lacking. */
    OF_WHAT_IS_RATED_ALONE,
    /** There is nothing to rate. */
    OF_WHAT_IS_RATED,
    /** There is no such address, or it is not given. */
    OF_AN_ADDRESS
  }

  /**
   * One of several questions that together are one.
   *
   * @param label said under the question
   * @param settled the value that follows from the others, when there is nothing left to ask
   */
  record Part(String id, String label, QuestionType type, @Nullable Value settled) {}
}
