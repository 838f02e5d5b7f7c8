package fi.vuoro.conversation;

/**
 * A message as far as it must be known again.
 *
 * @param id made by whoever sent it
 * @param hash of its body
 */
record Sent(String id, String hash) {}
