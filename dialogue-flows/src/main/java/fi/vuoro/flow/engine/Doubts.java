package fi.vuoro.flow.engine;

import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Reading.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replies in doubt, held until a better reader has thought about them or their time is up. They are
 * taken in the order in which they came. A clear reply waits for nothing, and settles the doubt.
 */
final class Doubts {
  private static final int MOST = 20;
  private static final int LONGEST = 1_000;

  private final Draft draft;
  private final Posing posing;
  private final Walk walk;
  private final Consulting consulting;

  Doubts(Draft draft, Posing posing, Walk walk, Consulting consulting) {
    this.draft = draft;
    this.posing = posing;
    this.walk = walk;
    this.consulting = consulting;
  }

  /** Holds a reply in doubt that asks nothing; false where it is to be taken as it was read. */
  boolean hold(Input.Replied replied) {
    boolean inDoubt =
        replied.how() == How.TYPED
            && replied.reading().kind() == Kind.UNCLEAR
            && replied.aside() == null
            && draft.open instanceof Asking;
    boolean waits = inDoubt && !draft.doubts.isEmpty();
    if (!waits) {
      consulting.drop();
    }
    if (!inDoubt || (waits ? draft.doubts.size() >= MOST : !isWorthAsking(replied))) {
      return false;
    }
    List<Doubt> held = new ArrayList<>(draft.doubts);
    held.add(doubt(replied));
    draft.doubts = List.copyOf(held);
    if (!waits) {
      ask(held.getFirst());
    }
    return true;
  }

  private Doubt doubt(Input.Replied replied) {
    long patience =
        replied.readBy() == null ? 0 : Duration.between(replied.at(), replied.readBy()).toMillis();
    String key = draft.open == null ? "" : draft.open.key();
    return new Doubt(replied.id(), replied.at(), key, replied.words(), replied.reading(), patience);
  }

  /** Where the rules say why it can't be taken, or between what to choose, nobody knows better. */
  private boolean isWorthAsking(Input.Replied replied) {
    Reading reading = replied.reading();
    return replied.readBy() != null
        && draft.open instanceof Asking asking
        && asking.key().equals(reading.step())
        && reading.problem() == null
        && reading.candidates().size() < 2
        && replied.words().length() <= LONGEST
        && replied.words().codePoints().anyMatch(Character::isLetter)
        && Consulting.mayLeave(posing.posed(asking, walk.view()));
  }

  private void ask(Doubt first) {
    consulting.allow(first.reply(), first.deadline(draft.now));
    consulting.ask(new Matter.Reply(first.key(), first.words()));
  }

  /** Takes the first reply that is held, as it was read now. */
  void came(Advice.@Nullable Read read, Replies replies) {
    Doubt first = draft.doubts.getFirst();
    List<Doubt> rest = draft.doubts.subList(1, draft.doubts.size());
    draft.doubts = List.of();
    Reading reading = acceptable(read == null ? null : read.reading(), first);
    boolean asks = reading.kind() == Kind.QUESTION;
    replies.understood(
        new Input.Replied(
            first.reply(),
            first.at(),
            draft.channel,
            first.words(),
            How.TYPED,
            reading,
            null,
            read != null && asks ? read.aside() : null,
            null),
        reading);
    if (!rest.isEmpty() && draft.open instanceof Asking asking) {
      consulting.drop();
      List<Doubt> held = new ArrayList<>(rest);
      held.set(0, rest.getFirst().to(asking.key(), draft.language));
      draft.doubts = List.copyOf(held);
      ask(held.getFirst());
    }
  }

  /**
   * Of another reader than the rules only a sure answer to the question, what it may mean, or that
   * it asks something.
   */
  private static Reading acceptable(@Nullable Reading reading, Doubt doubt) {
    if (reading == null) {
      return doubt.reading();
    }
    if (reading.reader().equals(Reader.VERSION)) {
      return reading;
    }
    if (reading.kind() == Kind.QUESTION) {
      return Reading.of(Kind.QUESTION, null, reading.language(), reading.reader());
    }
    boolean isAbout = doubt.key().equals(reading.step());
    boolean isAnswer =
        reading.kind() == Kind.ANSWER
            && reading.value() != null
            && reading.confidence() >= Candidate.SURE;
    return isAbout && (isAnswer || reading.kind() == Kind.UNCLEAR)
        ? reading.with(Map.of())
        : doubt.reading();
  }
}
