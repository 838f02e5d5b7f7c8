package fi.vuoro.flow.question;

import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads a point of a scale that is called by words of its label: "melko tyytyväinen". */
final class LabelReading {
  private final Points points;
  private final Asking asking;

  LabelReading(Points points, Asking asking) {
    this.points = points;
    this.asking = asking;
  }

  List<Candidate> read(Reply reply) {
    ScaleLabels labels = points.labels();
    if (labels.texts().isEmpty()) {
      return List.of();
    }
    boolean all = labels.areOnAll(points.count());
    List<Candidate> read = new ArrayList<>();
    Asking labelled = asking.with(labels.options(points, asking));
    for (Candidate named : new OptionReading(reply, labelled).byLabel()) {
      Integer point = Given.whole(named.value());
      if (point != null) {
        // "Very likely" is near the end, but which point it is only the customer knows.
        boolean doubt = !all || isOff(reply, labels.at(point - points.min(), asking));
        double confidence = doubt ? Math.min(named.confidence(), .6) : named.confidence();
        read.add(new Candidate(Value.Number.of(point), confidence, named.rest(), null));
      }
    }
    return read;
  }

  /**
   * "Not very satisfied" and "happier than before" are not what the label says, but how far from it
   * only the customer knows.
   */
  private static boolean isOff(Reply reply, String label) {
    Reply own = reply.of(label);
    return (says(reply, Sense.NEGATION, Sense.NO, Sense.NONE)
            && !says(own, Sense.NEGATION, Sense.NO, Sense.NONE))
        || (compares(reply) && !compares(own));
  }

  private static boolean says(Reply reply, Sense... senses) {
    return reply.phrases().stream().anyMatch(said -> said.isAny(senses));
  }

  private static boolean compares(Reply reply) {
    List<String> endings = reply.language().words().list("comparative-endings");
    for (Word word : reply.words()) {
      if (word.isLetters() && endings.stream().anyMatch(word.form()::endsWith)) {
        return true;
      }
    }
    return false;
  }
}
