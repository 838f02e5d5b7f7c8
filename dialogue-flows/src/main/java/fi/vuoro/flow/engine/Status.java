package fi.vuoro.flow.engine;

import java.util.Locale;

/** Where a conversation stands. */
public enum Status {
  OPEN,
  HANDED_OFF,
  COMPLETED,
  STOPPED,
  EXPIRED;

  /** The word for it in the chat API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the conversation is over. */
  public boolean isFinal() {
    return this != OPEN && this != HANDED_OFF;
  }
}
