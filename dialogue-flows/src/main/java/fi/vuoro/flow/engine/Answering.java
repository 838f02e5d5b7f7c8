package fi.vuoro.flow.engine;

import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.engine.Open.Asking.Mode;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes answers: to the open question, and to others that the same reply answers. */
final class Answering {
  private final Draft draft;
  private final Posing posing;
  private final Walk walk;
  private final Deeds deeds;
  private final FollowUps followUps;
  private final Interviewing interviewing;
  private final Besides besides;
  private final Repairing repairing;
  private final Correcting correcting;
  private final Probing probing;

  Answering(
      Draft draft,
      Posing posing,
      Walk walk,
      Deeds deeds,
      FollowUps followUps,
      Interviewing interviewing,
      Besides besides,
      Repairing repairing,
      Correcting correcting) {
    this.draft = draft;
    this.posing = posing;
    this.walk = walk;
    this.deeds = deeds;
    this.followUps = followUps;
    this.interviewing = interviewing;
    this.besides = besides;
    this.repairing = repairing;
    this.correcting = correcting;
    this.probing = new Probing(draft);
  }

  /** Takes an answer; to a question that is not open, it is a correction. */
  void answer(Input.Replied replied, Reading reading) {
    if (!(draft.open instanceof Asking asking)
        || reading.value() == null
        || !asking.key().equals(reading.step())) {
      correcting.correct(replied, reading);
      return;
    }
    Value value = reading.value();
    Posed posed = posing.posed(asking, walk.view());
    if (asking.mode() == Mode.CONFIRM && value instanceof Value.Truth stillTrue) {
      confirm(asking, posed, stillTrue.value());
      return;
    }
    switch (posed.type().check(value, posed.asking())) {
      case Check.Bad bad -> repairing.repair(asking, unclear(reading, bad));
      case Check.Good good -> {
        if (Deeds.isValid(posed.question(), good.value(), walk.view())) {
          answered(asking, posed, good.value(), replied, reading);
        } else {
          repairing.repair(asking, unclear(reading, null));
        }
      }
    }
  }

  private void answered(
      Asking asking, Posed posed, Value value, Input.Replied replied, Reading reading) {
    keep(asking, posed, value, replied, reading);
    besides.also(replied, reading);
    Quality quality = reading.quality().get(asking.key());
    boolean mayAsk = probing.mayAsk(asking, posed.question().probe(), quality);
    String rung = probing.next(asking, posed.question().probe(), quality);
    followUps.after(asking, interviewing.isOver(asking.key()) ? null : rung, mayAsk);
  }

  private static Reading unclear(Reading reading, Check.@Nullable Bad problem) {
    return new Reading(
        Reading.Kind.UNCLEAR,
        reading.step(),
        null,
        reading.confidence(),
        List.of(),
        problem,
        reading.language(),
        Map.of(),
        reading.reader());
  }

  private void keep(
      Asking asking, Posed posed, Value value, Input.Replied replied, Reading reading) {
    Value whole = probing.whole(asking, value);
    draft.lastText = isOpen(posed) ? asking.key() : null;
    deeds.answer(asking.key(), whole, replied, reading, replied.words());
    interviewing.keep(asking.key(), reading);
    if (Keys.part(asking.key()) == null && asking.mode() != Mode.OTHER) {
      deeds.learn(posed.question().saveTo(), whole);
    }
  }

  /** Whether it is answered in the customer's own words. */
  static boolean isOpen(Posed posed) {
    return posed.type().type() instanceof Type.Words words && words.domain() == null;
  }

  private void confirm(Asking asking, Posed posed, boolean stillTrue) {
    if (stillTrue && posed.value() != null) {
      deeds.answer(asking.key(), posed.value(), How.PROFILE, 1, null);
    } else {
      draft.answers.remove(asking.key());
      draft.markDone(asking.key() + "#asked");
    }
    walk.on();
  }
}
