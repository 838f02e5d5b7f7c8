package fi.vuoro.flow.reading;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import java.util.List;
import java.util.Map;
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

  /**
   * The question that would be asked next, which a reply may answer too: the path goes by what was
   * answered.
   *
   * @param given what the reply is read to answer so far, the open question among it, by key
   * @return null where no question follows, or none that can be told yet
   */
  @Nullable Posed next(Map<String, Value> given);

  /** What must be known in the end, and may be said on the way. */
  default List<Posed> wanted() {
    return List.of();
  }

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
      @Nullable Value value) {

    /** What the keys of all parts of the same question begin with, null where it has no parts. */
    public @Nullable String whole() {
      int dot = key.indexOf('.', key.lastIndexOf('/') + 1);
      return dot < 0 ? null : key.substring(0, dot + 1);
    }

    /** The last paragraph of its text: of a part, what the part is called. */
    public String label() {
      return text.substring(text.lastIndexOf('\n') + 1);
    }
  }
}
