package fi.vuoro.linking;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.customer.Identity;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Where a code was asked for, and is to be typed.
 *
 * @param id of what waits for it: one code at a time
 * @param conversation in which that was, or to which it belongs
 * @param customer who is known to be there; null for nobody
 * @param holds the address by which they are known to be there; null where it is not by one
 * @param language in which they are spoken to
 */
public record Asker(
    String id,
    Conversation conversation,
    @Nullable String customer,
    @Nullable Identity holds,
    Language language) {

  /** Who takes part in a conversation. */
  static Asker in(Conversation conversation) {
    return new Asker(
        conversation.id(), conversation, conversation.customer(), null, language(conversation));
  }

  /** Who holds an address, and opened the page to which a message there leads. */
  public static Asker onPage(Conversation conversation, Identity holder) {
    return new Asker(
        "page:" + holder.id(), conversation, holder.customer(), holder, language(conversation));
  }

  private static Language language(Conversation conversation) {
    return Languages.BUILT_IN.of(conversation.state().language());
  }
}
