package fi.vuoro.flow.engine;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.yesno.YesNoType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.List;

/**
 * Asks whether what the profile says still holds: yes, no, or the new answer at once.
 *
 * @param asked type of the question that the profile has an answer to
 */
record StillTrue(QuestionType asked, Asking asking) implements QuestionType {
  private static final QuestionType YES_NO = new YesNoType(List.of());

  @Override
  public String name() {
    return YES_NO.name();
  }

  /** The known value as the customer would read it. */
  String known(Value value) {
    return asked.show(value, asking);
  }

  @Override
  public Presentation presentation(Asking at) {
    return YES_NO.presentation(at);
  }

  @Override
  public Check check(Value value, Asking at) {
    Check yesOrNo = YES_NO.check(value, at);
    return yesOrNo instanceof Check.Good ? yesOrNo : asked.check(value, asking);
  }

  @Override
  public List<Candidate> read(Reply reply, Asking at) {
    List<Candidate> yesOrNo = YES_NO.read(reply, at);
    return yesOrNo.isEmpty() ? asked.read(reply, asking) : yesOrNo;
  }

  @Override
  public Type type() {
    return asked.type();
  }

  @Override
  public String show(Value value, Asking at) {
    return value instanceof Value.Truth ? YES_NO.show(value, at) : asked.show(value, asking);
  }
}
