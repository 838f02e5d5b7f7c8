package fi.vuoro.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That two customers were found to be one person. It tells nothing personal.
 *
 * @param customer who points to the other since then
 * @param into to whom
 * @param conversation in which it was proved
 * @param undoneAt when a person took it back; null for not
 * @param undoneBy who did
 */
public record Merge(
    String id,
    String customer,
    String into,
    Proof proof,
    String conversation,
    Instant at,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy) {

  /** How it was proved. */
  public enum Proof {
    /** The company's own system signed who the customer in a conversation is. */
    SIGNED_REFERENCE,
    /** A link that was given in a conversation was opened in another channel. */
    DOORWAY,
    /** A code that was sent to an address was typed into the conversation. */
    CODE,
    /** Who holds an address wrote from there into the conversation. */
    REPLY
  }
}
