package fi.vuoro.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation is held by channels other than the web chat.
 *
 * @param identities whom it reaches, by channel
 * @param held messages that were received but not taken yet, since more may follow, in order
 * @param leaving after which silence a customer in the web chat counts as gone; null where nothing
 *     follows from it
 */
public record Correspondence(
    Map<String, String> identities, List<Held> held, @Nullable Duration leaving) {
  /** Held by no such channel. */
  public static final Correspondence NONE = new Correspondence(Map.of(), List.of(), null);

  /** When nothing has followed for so long, what was received is taken as one reply. */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  public Correspondence {
    identities = Map.copyOf(identities);
    held = List.copyOf(held);
  }

  /**
   * A message that waits for what follows it.
   *
   * @param at when it was received
   * @param order in which the customer sent it
   */
  record Held(Sent message, String channel, Instant at, Order order, String words) {
    Held with(String others) {
      return new Held(message, channel, at, order, others);
    }
  }

  /** Whether the conversation is held with this identity in this channel. */
  public boolean reaches(String channel, String identity) {
    return identity.equals(identities.get(channel));
  }

  /** The same, which reaches an identity in a channel. */
  Correspondence with(String channel, String identity) {
    Map<String, String> more = new LinkedHashMap<>(identities);
    more.put(channel, identity);
    return new Correspondence(more, held, leaving);
  }

  /** The same, with another time after which a customer counts as gone; null for never. */
  Correspondence leaving(@Nullable Duration after) {
    return new Correspondence(identities, held, after);
  }

  /** The same, which also holds a message. */
  Correspondence with(Held message) {
    List<Held> more = new ArrayList<>(held);
    more.add(message);
    return new Correspondence(identities, more, leaving);
  }

  /** The same, in which the words of a held message are others. */
  Correspondence amended(Held message, String words) {
    List<Held> changed = new ArrayList<>(held);
    changed.replaceAll(one -> one.equals(message) ? one.with(words) : one);
    return new Correspondence(identities, changed, leaving);
  }

  /** The same, which holds nothing. */
  Correspondence taken() {
    return new Correspondence(identities, List.of(), leaving);
  }

  boolean holds(String messageId) {
    return held.stream().anyMatch(one -> one.message().id().equals(messageId));
  }

  /** What it holds, in the order in which it was sent; else as it was received. */
  List<Held> inOrder() {
    return held.stream().sorted(Comparator.comparing(Held::order)).toList();
  }

  /** When what it holds is to be taken; null when it holds nothing. */
  @Nullable Instant settledAt() {
    return held.isEmpty() ? null : held.getLast().at().plus(SETTLING);
  }
}
