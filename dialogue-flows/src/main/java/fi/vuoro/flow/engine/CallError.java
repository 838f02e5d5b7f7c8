package fi.vuoro.flow.engine;

import java.util.Locale;

/** Why a connector gave no result. */
public enum CallError {
  TIMEOUT,
  REFUSED,
  BAD_ANSWER;

  /** The word for it in expressions. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
