package fi.vuoro.flow.engine;

import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.reading.Situation.Posed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a language model one thing at a time, within the time that the customer's reply gave. What
 * comes too late, or after the customer has gone on, is not looked at.
 */
final class Consulting {
  private final Draft draft;
  private String reply = "";
  private @Nullable Instant deadline;

  Consulting(Draft draft) {
    this.draft = draft;
  }

  /** What a reply leads to may be thought about until then; null where no model may be asked. */
  void allow(String input, @Nullable Instant until) {
    reply = input;
    deadline = until;
  }

  boolean mayAsk() {
    return deadline != null && deadline.isAfter(draft.now);
  }

  /** Whether what is said to a question may be shown to a language model. */
  static boolean mayLeave(Posed posed) {
    return !posed.question().pii() && !posed.question().sensitive() && !posed.type().isPrivate();
  }

  void ask(Matter matter) {
    Instant until = java.util.Objects.requireNonNull(deadline);
    Sought sought = new Sought(word(matter) + ":" + reply, reply, matter, until);
    draft.sought = sought;
    draft.setTimer(sought.id(), until);
    draft.add(new Effect.Consult(sought.id(), matter, until));
  }

  private static String word(Matter matter) {
    return switch (matter) {
      case Matter.Reply read -> "read";
      case Matter.Next next -> "next";
      case Matter.Summary summary -> "sum";
    };
  }

  /** Whether a timer is the end of the time that the model has. */
  boolean isDeadline(String timer) {
    return draft.sought != null && draft.sought.id().equals(timer);
  }

  /** What was sought under that id, which is sought no more; null when nobody waits for it. */
  @Nullable Matter settled(String id) {
    Sought sought = draft.sought;
    if (sought == null || !sought.id().equals(id)) {
      return null;
    }
    allow(sought.reply(), sought.deadline());
    draft.dropTimer(id);
    draft.sought = null;
    return sought.matter();
  }

  /** Nothing counts any more for which the customer did not wait. */
  void drop() {
    if (draft.sought != null) {
      draft.dropTimer(draft.sought.id());
      draft.sought = null;
    }
    draft.doubts = List.of();
  }

  /** Drops what no longer belongs to the open question. */
  void settle() {
    boolean belongs =
        draft.sought == null
            || (draft.status == Status.OPEN
                && draft.open instanceof Asking asking
                && asking.key().equals(draft.sought.matter().key()));
    if (!belongs) {
      drop();
    }
  }
}
