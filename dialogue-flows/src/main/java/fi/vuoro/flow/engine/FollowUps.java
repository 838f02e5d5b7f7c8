package fi.vuoro.flow.engine;

import fi.vuoro.flow.Flow.Probing.Arm;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.engine.Open.Asking.Mode;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks follow-ups: in the flow's words, or, in conversations drawn to it, in those of a language
 * model. While that thinks, the follow-up is open but not said; a reply that comes first answers
 * it, so nothing waits and nothing is lost.
 */
final class FollowUps {
  private static final String PROBE = "probe:";
  private static final int LONGEST = 300;

  private final Draft draft;
  private final Posing posing;
  private final Walk walk;

  FollowUps(Draft draft, Posing posing, Walk walk) {
    this.draft = draft;
    this.posing = posing;
    this.walk = walk;
  }

  /** Whether a timer is the deadline of a follow-up. */
  static boolean isDeadline(String timer) {
    return timer.startsWith(PROBE);
  }

  /** Asks for what the answer lacks, now or as soon as it is worded. */
  void ask(Asking asking, String wanted, Input.Replied replied) {
    Asking next = asking.probed(wanted);
    Posed posed = posing.posed(asking, walk.view());
    if (Probing.arm(draft) != Arm.MODEL) {
      posing.pose(next, Why.PROBE, walk.view());
    } else if (replied.readBy() == null
        || !replied.readBy().isAfter(draft.now)
        || !mayLeave(posed)) {
      pose(next, null, null);
    } else {
      draft.open = next;
      draft.sought = new Sought(PROBE + replied.id(), replied.id(), asking.key());
      draft.setTimer(PROBE + replied.id(), replied.readBy());
      draft.add(effect(next, posed, wanted, replied.readBy()));
    }
  }

  /** Whether what is said to a question may be shown to a language model. */
  static boolean mayLeave(Posed posed) {
    return !posed.question().pii() && !posed.question().sensitive() && !posed.type().isPrivate();
  }

  private Effect.Probe effect(Asking next, Posed posed, String wanted, Instant deadline) {
    String said = posed.value() instanceof Value.Words words ? words.value() : "";
    String id = Objects.requireNonNull(draft.sought).id();
    return new Effect.Probe(id, next.key(), wanted, List.of(posed.text(), said), deadline);
  }

  /** Says the follow-up that was sought, if it still is. */
  void came(Input.ProbeCame came) {
    if (draft.sought == null || !draft.sought.id().equals(came.id())) {
      return;
    }
    drop();
    if (draft.open instanceof Asking asking) {
      boolean isFit = came.text() != null && came.by() != null && fits(came.text());
      pose(asking, isFit ? came.text() : null, isFit ? came.by() : null);
    }
  }

  private static boolean fits(String text) {
    return !text.isBlank() && text.length() <= LONGEST;
  }

  private void pose(Asking asking, @Nullable String words, @Nullable String by) {
    String wanted = Objects.requireNonNullElse(asking.rung(), "default");
    String whose = Objects.requireNonNullElse(by, Arm.AUTHORED.word());
    draft.add(new Event.Worded(asking.key(), wanted, whose));
    posing.pose(asking.worded(words), Why.PROBE, walk.view());
  }

  /** Nothing is said any more for which the customer did not wait. */
  void drop() {
    if (draft.sought != null) {
      draft.dropTimer(draft.sought.id());
      draft.sought = null;
    }
  }

  /** Drops what no longer belongs to the open question. */
  void settle() {
    boolean belongs =
        draft.sought != null
            && draft.status == Status.OPEN
            && draft.open instanceof Asking asking
            && asking.mode() == Mode.PROBE
            && asking.key().equals(draft.sought.key());
    if (!belongs) {
      drop();
    }
  }
}
