package fi.vuoro.cli;

/** The command line can't be understood; the message says what is wrong with it, in a sentence. */
final class WrongUsage extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongUsage(String message) {
    super(message);
  }
}
