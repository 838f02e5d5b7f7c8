package fi.vuoro.conversation;

import java.time.Instant;
import java.util.Comparator;

/**
 * The place of a message among those that a customer sends, which may arrive otherwise.
 *
 * @param sent when, as far as the channel tells; else when it came
 * @param number among those of the same time; 0 where the channel tells none
 */
public record Order(Instant sent, long number) implements Comparable<Order> {
  private static final Comparator<Order> EARLIER =
      Comparator.comparing(Order::sent).thenComparingLong(Order::number);

  @Override
  public int compareTo(Order other) {
    return EARLIER.compare(this, other);
  }
}
