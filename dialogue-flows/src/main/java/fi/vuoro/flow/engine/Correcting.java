package fi.vuoro.flow.engine;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.Map;

/** Puts earlier answers right. Nothing is overwritten, and the path is walked again. */
final class Correcting {
  private final Draft draft;
  private final Speech speech;
  private final Posing posing;
  private final Walk walk;
  private final Deeds deeds;
  private final Interviewing interviewing;
  private final Repairing repairing;

  Correcting(
      Draft draft,
      Speech speech,
      Posing posing,
      Walk walk,
      Deeds deeds,
      Interviewing interviewing,
      Repairing repairing) {
    this.draft = draft;
    this.speech = speech;
    this.posing = posing;
    this.walk = walk;
    this.deeds = deeds;
    this.interviewing = interviewing;
    this.repairing = repairing;
  }

  /** Puts an earlier answer right, and walks the path again. */
  void correct(Input.Replied replied, Reading reading) {
    String key = reading.step();
    Entry entry = key == null ? null : draft.answers.get(key);
    if (key == null || entry == null || reading.value() == null) {
      repairing.again("correction.which", Map.of());
      return;
    }
    Posed posed = posing.posed(key, walk.view());
    switch (posed.type().check(reading.value(), posed.asking())) {
      case Check.Bad bad -> repairing.again(bad.text(), bad.arguments());
      case Check.Good good -> {
        if (Deeds.isValid(posed.question(), good.value(), walk.view())) {
          corrected(replied, reading, posed, good.value());
        } else {
          invalid(posed.question(), key);
        }
      }
    }
  }

  private void corrected(Input.Replied replied, Reading reading, Posed posed, Value value) {
    deeds.answer(posed.key(), value, replied, reading, replied.words());
    interviewing.keep(posed.key(), reading);
    if (Keys.part(posed.key()) == null) {
      deeds.learn(posed.question().saveTo(), value);
    }
    if (reading.kind() == Reading.Kind.CORRECTION && !posed.question().sensitive()) {
      String shown = posed.type().show(value, posed.asking());
      speech.first(speech.system("correction.ack", Map.of("value", shown)));
    }
    boolean wasOver = draft.status.isFinal();
    draft.status = Status.OPEN;
    if (reading.kind() == Reading.Kind.ANSWER) {
      draft.lastText = posed.key();
      walk.quietlyAgain();
    } else {
      walk.again();
    }
    if (wasOver && draft.status == Status.OPEN) {
      draft.outcome = null;
      draft.add(new Event.StatusChanged(Status.OPEN, null));
    }
  }

  private void invalid(Question question, String key) {
    if (question.error() != null) {
      speech.first(speech.text("error:" + Keys.written(key), question.error(), walk.view()));
    }
    repairing.again("correction.which", Map.of());
  }
}
