package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.engine.Open.Asking.Mode;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grants what a customer may wish for at any question. */
final class Wishing {
  private final FlowIndex index;
  private final Draft draft;
  private final Speech speech;
  private final Posing posing;
  private final Walk walk;
  private final Deeds deeds;
  private final Repairing repairing;
  private final Answering answering;

  Wishing(
      FlowIndex index,
      Draft draft,
      Speech speech,
      Posing posing,
      Walk walk,
      Deeds deeds,
      Repairing repairing,
      Answering answering) {
    this.index = index;
    this.draft = draft;
    this.speech = speech;
    this.posing = posing;
    this.walk = walk;
    this.deeds = deeds;
    this.repairing = repairing;
    this.answering = answering;
  }

  void stop() {
    speech.say(speech.system("stop.ack", Map.of()));
    deeds.end(Status.STOPPED, null);
  }

  void human(Input.Replied replied, Reading reading) {
    if (draft.people) {
      speech.say(speech.system("human.ack", Map.of()));
      deeds.handOff(draft.open == null ? "" : draft.open.key(), null, "asked", null);
    } else if (isAnswerInOwnWords(replied)) {
      speech.first(speech.system("human.none", Map.of()));
      answering.answer(replied, ownWords(replied, reading));
    } else {
      repairing.again("human.none", Map.of());
    }
  }

  /** "Please call me" is also what the customer has to say, where words are asked for. */
  private boolean isAnswerInOwnWords(Input.Replied replied) {
    return replied.how() == How.TYPED
        && draft.open instanceof Asking asking
        && Answering.isOpen(posing.posed(asking, walk.view()));
  }

  private Reading ownWords(Input.Replied replied, Reading reading) {
    String key = draft.open == null ? "" : draft.open.key();
    return Reading.answer(
        key, new Value.Words(replied.words()), 1, reading.language(), reading.reader());
  }

  void language(@Nullable Value value) {
    List<String> languages = walk.view().flow().languages();
    if (value instanceof Value.Words tag && languages.contains(tag.value())) {
      draft.language = tag.value();
      draft.add(new Event.Translated(tag.value()));
      draft.add(new Effect.Prefer(draft.effectId("prefer"), new Preference.Language(tag.value())));
      repairing.again("language.ack", Map.of());
    } else {
      repairing.again("language.unknown", Map.of("languages", String.join(", ", names(languages))));
    }
  }

  private List<String> names(List<String> languages) {
    return languages.stream().map(tag -> speech.nameOf(tag)).toList();
  }

  static Missing reason(Reading reading) {
    return reading.value() instanceof Value.Words word
        ? Missing.of(word.value()).orElse(Missing.SKIPPED)
        : Missing.SKIPPED;
  }

  void skip(Asking asking, Missing reason) {
    Question question = posing.posed(asking.key(), walk.view()).question();
    if (asking.mode() == Mode.PROBE) {
      walk.on();
    } else if (asking.mode() == Mode.OTHER || mayLeave(question, reason)) {
      repairing.leave(asking, reason);
    } else if (!asking.refused()) {
      speech.first(why(question, asking.key(), "skip.why"));
      posing.pose(asking.refusedOnce(), Why.AGAIN, walk.view());
    } else if (question.required()) {
      deeds.leave(asking.key(), Missing.REFUSED);
      speech.say(speech.system("end.screened-out", Map.of()));
      deeds.end(Status.COMPLETED, "screened-out");
    } else {
      repairing.leave(asking, Missing.REFUSED);
    }
  }

  private boolean mayLeave(Question question, Missing reason) {
    if (question.required()) {
      return false;
    }
    boolean offered =
        question.noAnswer().contains(reason)
            || walk.view().flow().settings().noAnswer().contains(reason);
    return question.optional()
        || offered
        || reason == Missing.DONT_KNOW
        || reason == Missing.NOT_APPLICABLE;
  }

  void back(Asking asking) {
    String before = null;
    for (Map.Entry<String, Entry> answer : draft.answers.view().entrySet()) {
      if (answer.getKey().equals(asking.key())) {
        break;
      }
      if (answer.getValue().reached()
          && index.question(answer.getKey()) != null
          && !posing.isDerived(answer.getKey(), walk.view())) {
        before = answer.getKey();
      }
    }
    if (before == null) {
      repairing.again("back.first", Map.of());
    } else {
      draft.reopened = before;
      walk.again();
    }
  }

  void plainer(Asking asking) {
    Question question = posing.posed(asking.key(), walk.view()).question();
    if (question.plainer() == null) {
      repairing.again("plainer.none", Map.of());
    } else {
      String name = "plainer:" + Keys.written(asking.key());
      posing.poseInstead(asking, speech.text(name, question.plainer(), walk.view()), walk.view());
    }
  }

  void why(Asking asking) {
    Question question = posing.posed(asking.key(), walk.view()).question();
    speech.first(why(question, asking.key(), "why.default"));
    posing.pose(asking, Why.AGAIN, walk.view());
  }

  private Speech.Spoken why(Question question, String key, String otherwise) {
    return question.whyAsked() == null
        ? speech.system(otherwise, Map.of())
        : speech.text("why:" + Keys.written(key), question.whyAsked(), walk.view());
  }
}
