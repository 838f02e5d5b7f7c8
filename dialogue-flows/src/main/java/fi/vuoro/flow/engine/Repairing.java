package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.reading.Reading;
import java.util.List;
import java.util.Map;

/** Asks again what was not understood, or can't be taken: at most twice, then it goes on. */
final class Repairing {
  private static final int REPAIRS = 2;
  private static final String GIVEN_UP = "#given-up";

  private final Draft draft;
  private final Speech speech;
  private final Posing posing;
  private final Walk walk;
  private final Deeds deeds;

  Repairing(Draft draft, Speech speech, Posing posing, Walk walk, Deeds deeds) {
    this.draft = draft;
    this.speech = speech;
    this.posing = posing;
    this.walk = walk;
    this.deeds = deeds;
  }

  /** Says something, and asks the open question again. */
  void again(String text, Map<String, String> arguments) {
    speech.first(speech.system(text, arguments));
    if (draft.open instanceof Asking asking && draft.status != Status.HANDED_OFF) {
      posing.pose(asking, Why.AGAIN, walk.view());
    }
    speech.flush();
  }

  /** Goes on, with no value for the question that was asked. */
  void leave(Asking asking, Missing reason) {
    deeds.leave(asking.key(), reason);
    speech.first(speech.system("skip.ack", Map.of()));
    walk.on();
  }

  /** Asks again, with what is wrong or what the reply may have meant. */
  void repair(Asking asking, Reading reading) {
    Question question = posing.posed(asking.key(), walk.view()).question();
    if (asking.repairs() > REPAIRS && !question.required()) {
      giveUp(asking);
      return;
    }
    if (asking.repairs() >= REPAIRS) {
      speech.first(speech.system("repair.options", Map.of()));
      posing.pose(asking.repaired(), Why.REPAIR, walk.view());
      return;
    }
    complaint(asking, question, reading).forEach(speech::first);
    posing.pose(asking.repaired(), Why.REPAIR, walk.view(), reading.candidates());
  }

  /** The second time that it understands nothing, it is better that a person goes on. */
  private void giveUp(Asking asking) {
    if (draft.people && draft.isDone(GIVEN_UP)) {
      speech.say(speech.system("human.repair", Map.of()));
      deeds.handOff(asking.key(), null, "not-understood", null);
    } else {
      draft.markDone(GIVEN_UP);
      leave(asking, Missing.SKIPPED);
    }
  }

  private List<Speech.Spoken> complaint(Asking asking, Question question, Reading reading) {
    if (reading.problem() != null) {
      return List.of(speech.system(reading.problem().text(), reading.problem().arguments()));
    }
    if (!reading.candidates().isEmpty()) {
      return List.of(speech.system("unclear.candidates", Map.of()));
    }
    if (question.error() != null && question.validate() != null) {
      String name = "error:" + Keys.written(asking.key());
      return List.of(speech.text(name, question.error(), walk.view()));
    }
    return List.of(speech.system("unclear", Map.of()));
  }
}
