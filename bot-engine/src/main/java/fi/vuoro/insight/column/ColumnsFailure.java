package fi.vuoro.insight.column;

/** The columnar copy could not be read or written; the answers themselves are safe in the store. */
public final class ColumnsFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  ColumnsFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
