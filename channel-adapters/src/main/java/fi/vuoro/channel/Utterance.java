package fi.vuoro.channel;

import fi.vuoro.flow.message.Message;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a customer in one go.
 *
 * @param conversation its id
 * @param title of the conversation, as the customer knows it
 * @param language of the words
 * @param messages in order; only those of the bot and of agents, of which the last may ask
 * @param before the seq of the message that the customer got last in this channel, 0 for none
 * @param wording the channel's own few words in that language
 * @param links addresses that lead back into the conversation
 * @param open whether the channel's window for free messages is open
 */
public record Utterance(
    String conversation,
    String title,
    String language,
    List<Message> messages,
    long before,
    Wording wording,
    Links links,
    boolean open) {

  public Utterance {
    messages = List.copyOf(messages);
  }

  /** The question that the last message asks; null when it asks none. */
  public Message.@Nullable AskedQuestion question() {
    return messages.isEmpty() ? null : messages.getLast().question();
  }

  /** Texts by key: {@code channel.*} and {@code wish.*} of the languages' {@code texts.yaml}. */
  public interface Wording {
    /**
     * The text of a key, with its placeholders filled in.
     *
     * @throws IllegalArgumentException when there is none
     */
    String text(String key, Map<String, String> with);

    /** A text without placeholders. */
    default String text(String key) {
      return text(key, Map.of());
    }
  }

  /**
   * Signed addresses, of which every one only opens a page: nothing happens before somebody presses
   * something there.
   */
  public interface Links {
    /** The conversation in the web chat. */
    String conversation();

    /** The conversation in the web chat, with an answer chosen that waits to be sent. */
    String answer(Tap tap);

    /** What the customer can set about being written to. */
    String preferences();

    /** Takes one-click unsubscription as RFC 8058 wants it: a POST there is enough. */
    String unsubscribe();
  }
}
