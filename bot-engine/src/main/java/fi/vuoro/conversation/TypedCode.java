package fi.vuoro.conversation;

import java.util.Locale;

/**
 * What came of a code that was typed in a conversation.
 *
 * @param text what the customer is told, in their language
 */
public record TypedCode(Result result, String text) {

  /** How it went. */
  public enum Result {
    /** The address is known to be the customer's. */
    RIGHT,
    /** It is another than was sent; it can be tried again. */
    WRONG,
    /** It has expired, or was tried too often. */
    SPENT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
