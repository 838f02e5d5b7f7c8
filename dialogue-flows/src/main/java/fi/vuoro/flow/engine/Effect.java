package fi.vuoro.flow.engine;

import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the outside world is to do after the turn is committed. */
public sealed interface Effect {
  /** Its id: the result comes back as an input with the same. */
  String id();

  /** Call a connector; without a result by the deadline, the result is a time-out. */
  record Call(
      String id, String connector, String operation, Map<String, Value> with, Instant deadline)
      implements Effect {}

  /**
   * Read a reply in doubt again. Without a reading by the deadline, that of the rules holds.
   *
   * @param key of the question that it was written to
   */
  record Read(String id, String key, String words, Instant deadline) implements Effect {}

  /**
   * Have a question worded by a language model. Without words by the deadline, the flow's own are
   * asked.
   *
   * @param key of the question that it belongs to
   * @param wanted what it is to bring out: {@code topic}, {@code reason}, {@code example}, {@code
   *     default}, or that in the words of the flow's author
   * @param said what was said of it so far: the question, and all that the customer replied
   */
  record Probe(String id, String key, String wanted, List<String> said, Instant deadline)
      implements Effect {
    public Probe {
      said = List.copyOf(said);
    }
  }

  /** Render a content for the customer. */
  record Offer(String id, String content, Map<String, Value> with) implements Effect {}

  /** Ask a person to take over. */
  record Handoff(
      String id, @Nullable String team, @Nullable String reason, @Nullable String priority)
      implements Effect {}

  /** Keep what the customer wants about being written to, and begin with it. */
  record Prefer(String id, Preference preference) implements Effect {}

  /** Save a trait to the customer's profile; null takes it away. */
  record SaveTrait(String id, String trait, @Nullable Value value) implements Effect {}
}
