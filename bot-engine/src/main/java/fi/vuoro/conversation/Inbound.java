package fi.vuoro.conversation;

/**
 * A message that was received, for the whole life of the conversation, so that the same one sent
 * again changes nothing.
 *
 * @param id made by whoever sent it
 * @param hash of its body
 * @param first seq of the first message that it caused
 * @param last seq of the last
 */
record Inbound(String id, String hash, long first, long last) {
  private static final String GAP = " ";

  String line() {
    return String.join(GAP, Long.toString(first), Long.toString(last), hash, id);
  }

  /** The same, which has caused more since. */
  Inbound until(long seq) {
    return new Inbound(id, hash, first, seq);
  }

  static Inbound of(String line) {
    String[] parts = line.split(GAP, 4);
    return new Inbound(parts[3], parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }
}
