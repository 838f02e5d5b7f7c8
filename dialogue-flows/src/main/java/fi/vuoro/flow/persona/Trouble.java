package fi.vuoro.flow.persona;

/**
 * Something in a flow that went wrong with people, or would.
 *
 * @param where key of a question, or a branch and its way
 * @param persona with whom it was seen first
 */
public record Trouble(Kind kind, String where, String persona) {
  /** What is wrong. */
  public enum Kind {
    /** The dialogue asked the same over and over. */
    LOOP("asks over and over"),
    /** The dialogue went on without a question, and did not end. */
    DEAD_END("neither asks nor ends after"),
    /** A question was asked as new although it had its answer. */
    ASKED_TWICE("is asked again although it was answered"),
    /** In no conversation did the dialogue get there. */
    NEVER_REACHED("was never reached");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What is wrong, to be read after or before the place. */
    public String words() {
      return words;
    }
  }
}
