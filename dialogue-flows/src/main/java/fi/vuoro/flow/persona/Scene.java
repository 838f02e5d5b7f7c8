package fi.vuoro.flow.persona;

import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.value.Value;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Where a respondent is.
 *
 * @param question the open question
 * @param tries how often this respondent has acted at it already
 * @param turn how often this respondent has acted at all
 * @param value the answer to give, when one is to be given
 * @param other another answer to the same question, null where there is no other
 * @param speech how things are said in the language of the conversation
 * @param languages the other languages of the flow
 */
public record Scene(
    AskedQuestion question,
    int tries,
    int turn,
    Value value,
    @Nullable Value other,
    Speech speech,
    List<Speech> languages,
    Random chance) {

  /** Answers in plain words, or with the control where words can't. */
  Act answer() {
    return answer(speech.plainly(value, question));
  }

  /** Answers in these words, or with the control where words can't. */
  Act answer(@Nullable String words) {
    return words == null ? new Act.Taps(value) : new Act.Writes(words, value);
  }

  /** Says something that is no answer. */
  Act says(String phrase) {
    return new Act.Writes(speech.phrase(phrase, chance), null);
  }
}
