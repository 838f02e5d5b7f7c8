package fi.vuoro.flow.engine;

import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a language model said on a {@link Matter}: believed in nothing, and checked again here. */
public sealed interface Advice {
  /**
   * How a reply in doubt was read.
   *
   * @param aside what the customer asks in it, where it is a question of their own
   */
  record Read(Reading reading, @Nullable Aside aside) implements Advice {
    /** A reply that asks nothing. */
    public Read(Reading reading) {
      this(reading, null);
    }
  }

  /**
   * What comes next.
   *
   * @param choice one of the guide's; null for what the rules would do
   * @param words the follow-up, null for the flow's own
   * @param found answers that were told on the way
   * @param by which model, and how it was asked
   */
  record Next(@Nullable String choice, @Nullable String words, List<Found> found, String by)
      implements Advice {
    public Next {
      found = List.copyOf(found);
    }
  }

  /** A summary, point by point. */
  record Summary(List<Point> points, String by) implements Advice {
    public Summary {
      points = List.copyOf(points);
    }
  }

  /**
   * An answer that was told on the way.
   *
   * @param quote the customer's words that it rests on, letter by letter
   */
  record Found(String key, Value value, String quote) {}

  /**
   * A point of a summary.
   *
   * @param quote the customer's words that it rests on, letter by letter
   * @param sentence the same in a sentence; null where the quote says it
   */
  record Point(String quote, @Nullable String sentence) {}
}
