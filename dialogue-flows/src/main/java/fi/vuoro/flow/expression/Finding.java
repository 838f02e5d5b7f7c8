package fi.vuoro.flow.expression;

/**
 * Something about an expression that its author should know.
 *
 * @param offset where in the source it is
 * @param length how much of the source it is about
 * @param code what kind of thing it is
 * @param message what is wrong
 * @param hint what to write instead; empty where nothing is known
 */
public record Finding(int offset, int length, Code code, String message, String hint) {

  /** The kinds of findings. */
  public enum Code {
    /** Nothing has this name. */
    UNKNOWN_NAME("unknown-name"),
    /** FEEL has no such function, or not with so many arguments. */
    UNKNOWN_FUNCTION("unknown-function"),
    /** The question has no such option. */
    UNKNOWN_OPTION("unknown-option"),
    /** Values of unlike types are compared or reckoned with. */
    ILL_TYPED("ill-typed"),
    /** The condition holds for no answers. */
    NEVER_TRUE("never-true"),
    /** The condition holds for all answers. */
    ALWAYS_TRUE("always-true");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    /** As it is printed. */
    @Override
    public String toString() {
      return text;
    }
  }
}
