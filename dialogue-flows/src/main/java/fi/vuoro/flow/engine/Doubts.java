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
  private static final String READ = "read:";
  private static final int MOST = 20;
  private static final int LONGEST = 1_000;

  private final Draft draft;
  private final Posing posing;
  private final Walk walk;

  Doubts(Draft draft, Posing posing, Walk walk) {
    this.draft = draft;
    this.posing = posing;
    this.walk = walk;
  }

  /** Whether a timer is the deadline of a better reading. */
  static boolean isDeadline(String timer) {
    return timer.startsWith(READ);
  }

  /** Holds a reply in doubt that asks nothing; false where it is to be taken as it was read. */
  boolean hold(Input.Replied replied) {
    boolean inDoubt =
        replied.how() == How.TYPED
            && replied.reading().kind() == Kind.UNCLEAR
            && replied.aside() == null
            && draft.open instanceof Asking;
    if (!inDoubt) {
      drop();
      return false;
    }
    boolean waits = !draft.doubts.isEmpty();
    if (waits ? draft.doubts.size() >= MOST : !isWorthAsking(replied)) {
      return false;
    }
    List<Doubt> held = new ArrayList<>(draft.doubts);
    held.add(doubt(replied));
    draft.doubts = List.copyOf(held);
    if (!waits) {
      ask();
    }
    return true;
  }

  private Doubt doubt(Input.Replied replied) {
    long patience =
        replied.readBy() == null ? 0 : Duration.between(replied.at(), replied.readBy()).toMillis();
    String key = draft.open == null ? "" : draft.open.key();
    return new Doubt(
        READ + replied.id(),
        replied.id(),
        replied.at(),
        key,
        replied.words(),
        replied.reading(),
        patience);
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
        && FollowUps.mayLeave(posing.posed(asking, walk.view()));
  }

  private void ask() {
    Doubt first = draft.doubts.getFirst();
    var deadline = first.deadline(draft.now);
    draft.setTimer(first.id(), deadline);
    draft.add(new Effect.Read(first.id(), first.key(), first.words(), deadline));
  }

  /** Takes the first reply that is held, as it was read now. */
  void came(Input.ReadingCame came, Replies replies) {
    if (draft.doubts.isEmpty() || !draft.doubts.getFirst().id().equals(came.id())) {
      return;
    }
    Doubt first = draft.doubts.getFirst();
    draft.dropTimer(first.id());
    draft.doubts = draft.doubts.subList(1, draft.doubts.size());
    Reading reading = acceptable(came.reading(), first);
    Input.Replied replied =
        new Input.Replied(
            first.reply(), first.at(), draft.channel, first.words(), How.TYPED, reading, null);
    replies.understood(replied.readBy(first.deadline(draft.now)), reading);
    if (!draft.doubts.isEmpty() && draft.open instanceof Asking asking) {
      List<Doubt> held = new ArrayList<>(draft.doubts);
      held.set(0, held.getFirst().to(asking.key(), draft.language));
      draft.doubts = List.copyOf(held);
      ask();
    }
  }

  /** Of another reader than the rules only a sure answer to the question, or what it may mean. */
  private static Reading acceptable(@Nullable Reading reading, Doubt doubt) {
    if (reading == null) {
      return doubt.reading();
    }
    if (reading.reader().equals(Reader.VERSION)) {
      return reading;
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

  /** Drops what no longer belongs to the open question. */
  void settle() {
    boolean belongs =
        draft.doubts.isEmpty()
            || (draft.status == Status.OPEN
                && draft.open instanceof Asking asking
                && asking.key().equals(draft.doubts.getFirst().key()));
    if (!belongs) {
      drop();
    }
  }

  private void drop() {
    if (!draft.doubts.isEmpty()) {
      draft.dropTimers(READ);
      draft.doubts = List.of();
    }
  }
}
