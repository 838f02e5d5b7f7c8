package fi.vuoro.flow.question.scale;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Presentation.Scale.Look;
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
import org.jspecify.annotations.Nullable;

/** A whole number on a scale, 1 to 5 unless the flow says otherwise (thumbs: 0 and 1). */
public record ScaleType(Points points, Look look) implements QuestionType {
  /** More points than this nobody can tell apart on a screen. */
  private static final int POINTS_AT_MOST = 101;

  public static ScaleType read(Keys keys) {
    Look look = keys.oneOf("look", Look.class, Look.NUMBERS);
    int lowest = look == Look.THUMBS ? 0 : 1;
    int min = or(keys.whole("min"), lowest);
    int max = or(keys.whole("max"), look == Look.THUMBS ? 1 : 5);
    if (min >= max || max - min >= POINTS_AT_MOST) {
      keys.error(
          "max",
          "scale-points",
          "a scale from " + min + " to " + max + " has no points to choose from, or too many",
          "give max from " + (min + 1) + " to " + (min + POINTS_AT_MOST - 1));
      max = min + 1;
    }
    return new ScaleType(new Points(min, max, ScaleLabels.read(keys, max - min + 1)), look);
  }

  /** The plain scale from 1 to 5. */
  public static ScaleType oneToFive() {
    return new ScaleType(new Points(1, 5, new ScaleLabels(List.of())), Look.NUMBERS);
  }

  private static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }

  @Override
  public String name() {
    return "scale";
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
    return Absence.OF_WHAT_IS_RATED;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return points.presentation(asking, look);
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
    return Type.Number.between(points.min(), points.max());
  }

  @Override
  public String show(Value value, Asking asking) {
    return points.show(value, asking);
  }
}
