package fi.vuoro.conversation;

/** The conversation can't take a reply as it now stands. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String OVER = "conversation-over";
  private final String code;
  private final String detail;
  private final String remedy;

  private Refused(String code, String detail, String remedy) {
    super(detail, null, false, false);
    this.code = code;
    this.detail = detail;
    this.remedy = remedy;
  }

  static Refused moved() {
    return new Refused(
        "question-moved",
        "The question that this belongs to is not open, and was not asked before.",
        "Show the messages given here, and answer the question that is open now.");
  }

  static Refused over() {
    return new Refused(
        OVER,
        "The conversation is over.",
        "Begin a new one; an answer can be corrected for 24 hours after the end.");
  }

  static Refused full() {
    return new Refused(
        "conversation-full",
        "The conversation holds as much as can be kept of one.",
        "Begin a new one.");
  }

  /** Whether it is because the conversation is over. */
  boolean isOver() {
    return code.equals(OVER);
  }

  String code() {
    return code;
  }

  String detail() {
    return detail;
  }

  String remedy() {
    return remedy;
  }
}
