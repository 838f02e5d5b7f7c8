package fi.vuoro.flow.engine;

import fi.vuoro.flow.Span;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.message.Message.From;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.reading.Reading;
import java.util.function.Consumer;

/** What a reply does to the dialogue, once it is understood. */
final class Replies {
  private final Draft draft;
  private final Speech speech;
  private final Posing posing;
  private final Walk walk;
  private final Doubts doubts;
  private final Repairing repairing;
  private final Correcting correcting;
  private final Answering answering;
  private final Wishing wishing;
  private final Preferring preferring;
  private final HandingOver people;

  Replies(
      FlowIndex index,
      Draft draft,
      Speech speech,
      Posing posing,
      Walk walk,
      Deeds deeds,
      Doubts doubts,
      FollowUps followUps,
      Interviewing interviewing,
      Besides besides,
      HandingOver people) {
    this.draft = draft;
    this.people = people;
    this.speech = speech;
    this.posing = posing;
    this.walk = walk;
    this.doubts = doubts;
    repairing = new Repairing(draft, speech, posing, walk, deeds);
    correcting = new Correcting(draft, speech, posing, walk, deeds, interviewing, repairing);
    answering =
        new Answering(
            draft, posing, walk, deeds, followUps, interviewing, besides, repairing, correcting);
    wishing = new Wishing(index, draft, speech, posing, walk, deeds, repairing, answering);
    Span resumeFor = index.block("").scope().flow().settings().resumeFor();
    preferring = new Preferring(draft, speech, deeds, repairing, resumeFor);
  }

  void take(Input.Replied replied) {
    speech.heard(From.CUSTOMER, replied.words(), null);
    Reading reading = replied.reading();
    if (replied.wanted() != null && isForTheDialogue(replied.wanted())) {
      preferring.take(replied.wanted());
      speech.flush();
      return;
    }
    switch (draft.status) {
      case OPEN -> {
        if (!doubts.hold(replied)) {
          understood(replied, reading);
        }
      }
      case HANDED_OFF -> {
        if (reading.kind() == Reading.Kind.STOP) {
          wishing.stop();
        } else {
          people.heard(replied);
        }
      }
      case COMPLETED -> {
        if (reading.kind() == Reading.Kind.CORRECTION || goesOn(reading)) {
          correcting.correct(replied, reading);
        } else if (reading.kind() == Reading.Kind.QUESTION) {
          new Asides(draft, speech).take(replied);
        }
      }
      case STOPPED, EXPIRED -> draft.note("", "conversation-over", draft.status.word());
    }
    speech.flush();
  }

  /** To a person one says many things about times; where to go on is still the dialogue's. */
  private boolean isForTheDialogue(Wanted wanted) {
    return switch (draft.status) {
      case OPEN, COMPLETED -> true;
      case HANDED_OFF -> wanted.preference() instanceof Preference.Channel;
      case STOPPED, EXPIRED -> false;
    };
  }

  /** The rest of an answer in words that came in several messages and seemed to be the last. */
  private boolean goesOn(Reading reading) {
    return reading.kind() == Reading.Kind.ANSWER
        && reading.step() != null
        && reading.step().equals(draft.before().lastText());
  }

  /** What a reply to an open conversation does. */
  void understood(Input.Replied replied, Reading reading) {
    if (reading.kind() == Reading.Kind.QUESTION || replied.aside() != null) {
      new Asides(draft, speech).take(replied);
    }
    switch (reading.kind()) {
      case ANSWER -> answering.answer(replied, reading);
      case CORRECTION -> correcting.correct(replied, reading);
      case STOP -> wishing.stop();
      case HUMAN -> wishing.human(replied, reading);
      case LANGUAGE -> wishing.language(reading.value());
      case QUESTION -> asking(asking -> posing.pose(asking, Why.AGAIN, walk.view()));
      case SKIP -> asking(asking -> wishing.skip(asking, Wishing.reason(reading)));
      case BACK -> asking(wishing::back);
      case REPEAT -> asking(asking -> posing.pose(asking, Why.AGAIN, walk.view()));
      case PLAINER -> asking(wishing::plainer);
      case WHY -> asking(wishing::why);
      case UNCLEAR -> asking(asking -> repairing.repair(asking, reading));
    }
  }

  private void asking(Consumer<Asking> then) {
    if (draft.open instanceof Asking asking) {
      then.accept(asking);
    }
  }
}
