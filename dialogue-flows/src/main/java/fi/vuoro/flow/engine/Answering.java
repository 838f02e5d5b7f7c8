package fi.vuoro.flow.engine;

import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.engine.Open.Asking.Mode;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Quote;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes answers: to the open question, and to others that the same reply answers. */
final class Answering {
  private final FlowIndex index;
  private final Draft draft;
  private final Posing posing;
  private final Walk walk;
  private final Deeds deeds;
  private final FollowUps followUps;
  private final Interviewing interviewing;
  private final Repairing repairing;
  private final Correcting correcting;
  private final Probing probing;

  Answering(
      FlowIndex index,
      Draft draft,
      Posing posing,
      Walk walk,
      Deeds deeds,
      FollowUps followUps,
      Interviewing interviewing,
      Repairing repairing,
      Correcting correcting) {
    this.index = index;
    this.draft = draft;
    this.posing = posing;
    this.walk = walk;
    this.deeds = deeds;
    this.followUps = followUps;
    this.interviewing = interviewing;
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
    also(replied, reading);
    Quality quality = reading.quality().get(asking.key());
    String rung = probing.next(asking, posed.question().probe(), quality);
    if (rung == null || interviewing.isOver(asking.key())) {
      walk.on();
    } else {
      followUps.ask(asking, rung, replied);
    }
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

  /** Keeps the other answers of the reply until the path comes to their questions. */
  private void also(Input.Replied replied, Reading reading) {
    reading
        .also()
        .forEach(
            (key, value) -> {
              if (index.question(key) == null || draft.isSettled(key)) {
                return;
              }
              Posed posed = posing.posed(key, walk.view());
              if (posed.type().check(value, posed.asking()) instanceof Check.Good good
                  && Deeds.isValid(posed.question(), good.value(), walk.view())) {
                found(key, good.value(), replied, reading);
                Entry entry = Objects.requireNonNull(draft.answers.get(key));
                draft.answers.put(key, entry.reached(false));
                deeds.learn(posed.question().saveTo(), good.value());
              }
            });
  }

  /** An answer found in what was said to another question rests on the words quoted with it. */
  private void found(String key, Value value, Input.Replied replied, Reading reading) {
    Quote quote = reading.quotes().get(key);
    if (quote == null) {
      deeds.answer(key, value, replied, reading, null);
      interviewing.keep(key, reading);
    } else {
      String words = String.join("\n", quote.words());
      deeds.answer(key, value, How.FOUND, quote.confidence(), words);
    }
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
