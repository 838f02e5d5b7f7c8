package fi.vuoro.flow.script;

/** A script that can't be run as it is written, or that did not go as it says. */
public final class ScriptError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int line;

  ScriptError(String file, int line, String what) {
    super(file + ":" + line + ": " + what, null, false, false);
    this.line = line;
  }

  /** The line in the script. */
  public int line() {
    return line;
  }
}
