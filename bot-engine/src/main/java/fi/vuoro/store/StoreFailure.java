package fi.vuoro.store;

/**
 * The store could not be reached or did not do what it was asked; nothing is known about the write.
 */
public final class StoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With what was tried, in a sentence without personal data. */
  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
