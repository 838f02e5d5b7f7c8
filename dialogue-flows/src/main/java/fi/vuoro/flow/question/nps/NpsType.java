package fi.vuoro.flow.question.nps;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.Points;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.ScaleLabels;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.List;

/** The likelihood to recommend, 0 to 10: the question of the Net Promoter Score. */
public record NpsType(Points points) implements QuestionType {

  public static NpsType read(Keys keys) {
    return new NpsType(new Points(0, 10, ScaleLabels.read(keys, 11)));
  }

  @Override
  public String name() {
    return "nps";
  }

  @Override
  public boolean isLabelledAsScale() {
    return true;
  }

  @Override
  public boolean isAnsweredByOneMark() {
    return true;
  }

  @Override
  public Absence absence() {
    return Absence.OF_WHAT_IS_RATED_ALONE;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return points.presentation(asking, Presentation.Scale.Look.NUMBERS);
  }

  @Override
  public Check check(Value value, Asking asking) {
    return points.check(value);
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return points.read(reply, asking);
  }

  @Override
  public Type type() {
    return Type.Number.between(0, 10);
  }

  @Override
  public String show(Value value, Asking asking) {
    return points.show(value, asking);
  }

  @Override
  public String metric() {
    return "nps";
  }
}
