package fi.vuoro.flow;

import java.util.Locale;
import java.util.Optional;

/** Why a question has no value. */
public enum Missing {
  SKIPPED,
  DONT_KNOW,
  REFUSED,
  NOT_APPLICABLE,
  TIMED_OUT,
  NOT_ASKED;

  /** The word for it in flows, expressions and exports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason that a word names, if it names one. */
  public static Optional<Missing> of(String word) {
    for (Missing missing : values()) {
      if (missing.word().equals(word)) {
        return Optional.of(missing);
      }
    }
    return Optional.empty();
  }
}
