package fi.vuoro.cli;

import java.io.IOException;
import java.util.List;

/** One command of {@code ./vuoro}: a class of its own and one line in {@link Commands}. */
interface Command {

  /** The word that calls it. */
  String name();

  /** What may follow the name, as the help shows it: {@code "FLOW [--language fi]"}. */
  String arguments();

  /** One line for the help: what it does for whom. */
  String purpose();

  /**
   * Does the work and returns when it is done.
   *
   * @throws WrongUsage if the arguments can't be understood
   * @throws IOException if a file can't be read or written; its message is shown, without a trace
   */
  Exit run(List<String> arguments, Terminal terminal) throws IOException;
}
