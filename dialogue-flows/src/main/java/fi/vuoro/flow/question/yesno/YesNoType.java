package fi.vuoro.flow.question.yesno;

import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Agreement;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.List;

/** Yes or no. */
public record YesNoType(List<Text> labels) implements QuestionType {
  public YesNoType {
    labels = List.copyOf(labels);
  }

  public static YesNoType read(Keys keys) {
    List<Text> labels = keys.texts("labels");
    if (labels.isEmpty() || labels.size() == 2) {
      return new YesNoType(labels);
    }
    keys.error(
        "labels",
        "labels-count",
        "a yes-or-no question can't have " + labels.size() + " labels",
        "give two: what yes is called, then what no is called");
    return new YesNoType(List.of());
  }

  @Override
  public String name() {
    return "yesno";
  }

  @Override
  public boolean leavesNoWayOut() {
    return true;
  }

  @Override
  public boolean isAnsweredByOneMark() {
    return true;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.One(
        List.of(
            new Choice("true", label(true, asking), null),
            new Choice("false", label(false, asking), null)));
  }

  private String label(boolean truth, Asking asking) {
    if (labels.isEmpty()) {
      return asking.language().text(truth ? "yes" : "no");
    }
    return asking.words().apply(truth ? labels.getFirst() : labels.getLast());
  }

  @Override
  public Check check(Value value, Asking asking) {
    Boolean truth = Given.truth(value);
    return truth == null ? Check.bad("error.yesno") : Check.good(new Value.Truth(truth));
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new Agreement(label(true, asking), label(false, asking), asking)
        .read(reply, Value.Truth::new);
  }

  @Override
  public Type type() {
    return new Type.Truth();
  }

  @Override
  public String show(Value value, Asking asking) {
    return label(Boolean.TRUE.equals(Given.truth(value)), asking);
  }
}
