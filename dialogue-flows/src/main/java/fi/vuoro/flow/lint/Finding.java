package fi.vuoro.flow.lint;

import fi.vuoro.flow.source.Place;
import java.util.Locale;

/**
 * Something wrong with a flow, or something that could be better.
 *
 * @param code short name of the kind of finding
 * @param message what is wrong, in a sentence
 * @param hint what to write instead; empty where nothing is known
 */
public record Finding(Severity severity, String code, Place place, String message, String hint) {

  /** Whether the flow can't be run because of it. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** As a compiler would print it: {@code flow.yaml:3:5: error: message hint [code]}. */
  @Override
  public String toString() {
    String where = place.file() + ":" + place.line() + ":" + place.column();
    String what = hint.isEmpty() ? message : message + " " + hint;
    return where
        + ": "
        + severity.name().toLowerCase(Locale.ROOT)
        + ": "
        + what
        + " ["
        + code
        + "]";
  }
}
