package fi.vuoro.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address of a customer in a channel.
 *
 * @param id the channel and a keyed hash of the address, so that no address stands in a key
 * @param customer whose it is
 * @param verified whether the customer is known to hold it
 * @param claimed whether the customer only said so
 * @param closed why nothing may be sent there, in a word; null while it may
 * @param heardAt when the customer wrote from there last; null for never
 * @param focus id of the conversation that is held there now
 * @param conversations ids of the latest conversations that were held there
 * @param address normalised, as the channel takes it
 * @param language as the channel tells it; null where it doesn't
 */
public record Identity(
    String id,
    String channel,
    String customer,
    boolean verified,
    boolean claimed,
    @Nullable String closed,
    @Nullable Instant heardAt,
    @Nullable String focus,
    List<String> conversations,
    String address,
    @Nullable String language) {

  public Identity {
    conversations = List.copyOf(conversations);
  }
}
