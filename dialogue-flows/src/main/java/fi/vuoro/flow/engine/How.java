package fi.vuoro.flow.engine;

import java.util.Locale;

/** How an answer came about. */
public enum How {
  TYPED,
  TAPPED,
  LINK,
  PROFILE,
  DERIVED,
  /** In what was said to another question. */
  FOUND;

  /** The word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
