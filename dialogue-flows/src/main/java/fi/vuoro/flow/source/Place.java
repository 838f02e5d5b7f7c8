package fi.vuoro.flow.source;

/** Where in a file something stands: line and column count from 1. */
public record Place(String file, int line, int column) {
  /** A place in nothing: for flows that no file holds. */
  public static final Place NOWHERE = new Place("", 0, 0);
}
