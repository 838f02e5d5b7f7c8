package fi.vuoro.settings;

/** A value that never shows itself in a log or an error. */
public record Secret(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
