package fi.vuoro.store;

/** A document would be larger than the store takes (16 MB); nothing was written of it. */
public final class DocumentTooLarge extends RuntimeException {

  private static final long serialVersionUID = 1;

  DocumentTooLarge(Throwable cause) {
    super("A document would be larger than the store takes", cause);
  }
}
