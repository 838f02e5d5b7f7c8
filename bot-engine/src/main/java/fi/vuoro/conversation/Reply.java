package fi.vuoro.conversation;

import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sent.
 *
 * @param id made by the sender; the same again is the same message
 * @param step key of the question that the control belonged to, null for the open one
 * @param content what was written, tapped or wished
 * @param hash of all of it
 * @param channel by which it came
 */
record Reply(String id, @Nullable String step, Content content, String hash, String channel) {
  /** The channel that is always there. */
  static final String WEB = "web";

  /** The same message, once its content is known better. */
  Reply with(Content known) {
    return new Reply(id, step, known, hash, channel);
  }

  /** What was sent. */
  sealed interface Content {
    /** Written words. */
    record Words(String text) implements Content {}

    /** The value of a control. */
    record Tapped(Value value) implements Content {}

    /** A wish, with the language wished where it is that. */
    record Wished(Wish wish, @Nullable String language) implements Content {}
  }
}
