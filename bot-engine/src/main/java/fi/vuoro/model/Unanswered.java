package fi.vuoro.model;

import java.util.Locale;

/** A language model gave no answer that counts. Says why, and nothing of what was asked. */
public final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  public Unanswered(Reason reason) {
    super(reason.word(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why there is no answer. */
  public enum Reason {
    /** It did not answer in time. */
    SLOW,
    /** The provider asks for fewer calls. */
    LIMITED,
    /** The provider does not take the call: the key or the name of the model is wrong, say. */
    REJECTED,
    /** It could not be reached, or failed. */
    FAILED,
    /** It would not answer. */
    REFUSED,
    /** Its answer was too long, or broke off. */
    CUT_OFF,
    /** Its answer was not one that the task allows. */
    NONSENSE,
    /** As many calls are under way as may be. */
    BUSY,
    /** It failed so often that it is left alone for a while. */
    RESTING,
    /** The flow has spent what it may today. */
    SPENT;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is the model or its provider that fails. */
    boolean isFailure() {
      return switch (this) {
        case SLOW, LIMITED, REJECTED, FAILED -> true;
        case REFUSED, CUT_OFF, NONSENSE, BUSY, RESTING, SPENT -> false;
      };
    }
  }
}
