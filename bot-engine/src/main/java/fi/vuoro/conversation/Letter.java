package fi.vuoro.conversation;

import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sent by a channel other than the web chat.
 *
 * @param id the same whenever it comes again, and no other message's
 * @param identity from whom it came
 */
public record Letter(String id, String channel, String identity, Content content) {

  /** What was sent. */
  public sealed interface Content {
    /** Words, to whatever is asked now. */
    record Words(String text) implements Content {}

    /** A value of a control, of a question that was asked. */
    record Chosen(String step, Value value) implements Content {}

    /** A wish. */
    record Wished(Wish wish) implements Content {}
  }

  Reply reply() {
    return switch (content) {
      case Content.Words(String text) -> reply(null, new Reply.Content.Words(text));
      case Content.Chosen(String step, Value value) -> reply(step, new Reply.Content.Tapped(value));
      case Content.Wished(Wish wish) -> reply(null, new Reply.Content.Wished(wish, null));
    };
  }

  private Reply reply(@Nullable String step, Reply.Content said) {
    return new Reply(id, step, said, ChatRequests.hash(id), channel);
  }
}
