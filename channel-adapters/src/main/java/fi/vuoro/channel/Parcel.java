package fi.vuoro.channel;

import org.jspecify.annotations.Nullable;

/**
 * A piece on its way to a customer.
 *
 * @param key the same whenever this piece is sent again
 * @param address normalised
 * @param thread the channel's id of the piece sent or received last in this conversation, for
 *     channels that thread; null for none
 */
public record Parcel<P>(String key, String address, @Nullable String thread, P piece) {}
