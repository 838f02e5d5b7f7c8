package fi.vuoro.flow.question.choice;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.OneOption;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.List;

/** One of several options. */
public record ChoiceType(OptionSource options) implements QuestionType {

  public static ChoiceType read(Keys keys) {
    return new ChoiceType(keys.options("options", "optionsFrom"));
  }

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public boolean leavesNoWayOut() {
    return true;
  }

  @Override
  public boolean isLabelledAsScale() {
    return true;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.One(asking.options().choices());
  }

  @Override
  public Check check(Value value, Asking asking) {
    return OneOption.check(value, asking.options());
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return OneOption.read(reply, asking);
  }

  @Override
  public Type type() {
    return options.type();
  }

  @Override
  public String show(Value value, Asking asking) {
    return OneOption.show(value, asking.options());
  }
}
