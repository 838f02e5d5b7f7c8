package fi.vuoro.cli;

/** How a command ended, for whoever called it. */
enum Exit {
  GOOD(0),
  /** The flow, script, file or test is wrong. */
  WRONG(1),
  /** The command was called wrongly, and nothing was done. */
  USAGE(2);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
