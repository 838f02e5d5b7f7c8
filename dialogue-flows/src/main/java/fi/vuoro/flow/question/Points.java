package fi.vuoro.flow.question;

import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.List;
import java.util.Map;

/** The points of a scale: whole numbers from {@code min} to {@code max}, both included. */
public record Points(int min, int max, ScaleLabels labels) {

  /** How many there are. */
  public int count() {
    return max - min + 1;
  }

  /** As a scale with its end labels. */
  public Presentation presentation(Asking asking, Presentation.Scale.Look look) {
    return new Presentation.Scale(min, max, labels.low(asking), labels.high(asking), look);
  }

  /** Takes a whole number between the ends. */
  public Check check(Value value) {
    Integer point = Given.whole(value);
    if (point == null) {
      return Given.number(value) == null ? Check.bad("error.number") : Check.bad("error.whole");
    }
    return point < min || point > max ? outside() : Check.good(Value.Number.of(point));
  }

  /** Why a number outside can't be taken. */
  public Check.Bad outside() {
    return new Check.Bad(
        "error.between", Map.of("min", Integer.toString(min), "max", Integer.toString(max)));
  }

  /** Reads a point in words. */
  public List<Candidate> read(Reply reply, Asking asking) {
    return new PointReading(this, asking).read(reply);
  }

  /** The number, with its label where each point has one. */
  public String show(Value value, Asking asking) {
    Integer point = Given.whole(value);
    if (point == null) {
      return "";
    }
    boolean labelled = labels.areOnAll(count()) && point >= min && point <= max;
    return labelled ? labels.at(point - min, asking) : Integer.toString(point);
  }
}
