package fi.vuoro.flow.reading;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a dialogue a reply arrives. The lists are computed when asked for. */
public interface Situation {
  /** The language of the conversation. */
  Language language();

  /** The languages of the flow. */
  List<Language> languages();

  /** The open question, if one is. */
  @Nullable Posed open();

  /** Questions already answered, the latest first. */
  List<Posed> earlier();

  /** The questions that come right after the open one, where a reply may answer them too. */
  List<Posed> later();

  /**
   * A question with the key of its answer.
   *
   * @param type the question's type, or the type of the part of it that is asked (a matrix row)
   * @param text the question as the customer reads it
   * @param value the answer that it has
   */
  record Posed(
      String key,
      Question question,
      QuestionType type,
      Asking asking,
      String text,
      @Nullable Value value) {}
}
