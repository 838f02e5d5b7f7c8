package fi.vuoro.flow.message;

import java.util.Locale;
import java.util.Optional;

/** What a customer can always ask of the dialogue, whatever the question. */
public enum Wish {
  SKIP,
  BACK,
  REPEAT,
  PLAINER,
  WHY,
  LANGUAGE,
  STOP,
  HUMAN;

  /** The word for it in the chat API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The wish of a word of the chat API, if it is one. */
  public static Optional<Wish> of(String word) {
    for (Wish wish : values()) {
      if (wish.word().equals(word)) {
        return Optional.of(wish);
      }
    }
    return Optional.empty();
  }
}
