package fi.vuoro.delivery;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance;
import fi.vuoro.security.LinkTokens;
import fi.vuoro.security.LinkTokens.Purpose;
import java.time.Instant;

/**
 * Signed addresses that lead back into a conversation; the token never stands in a query.
 *
 * @param identity to whom they are sent
 */
record ConversationLinks(
    LinkTokens tokens,
    String base,
    String flow,
    String conversation,
    String identity,
    Instant expires)
    implements Utterance.Links {

  @Override
  public String conversation() {
    return base + "/c/" + flow + "#go=" + tokens.sign(Purpose.GO, conversation, expires, null);
  }

  @Override
  public String answer(Tap tap) {
    String chosen = tap.encoded().substring(tap.conversation().length() + 1);
    return base + "/c/" + flow + "#go=" + tokens.sign(Purpose.GO, conversation, expires, chosen);
  }

  @Override
  public String preferences() {
    return base
        + "/preferences#go="
        + tokens.sign(Purpose.PREFERENCES, conversation, expires, identity);
  }

  @Override
  public String unsubscribe() {
    return base
        + "/chat/v1/unsubscriptions/"
        + tokens.sign(Purpose.UNSUBSCRIBE, conversation, expires, identity);
  }
}
