package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Trait;
import fi.vuoro.flow.engine.Turn;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation begins.
 *
 * @param customer id of the customer, null for someone not known
 * @param message that it is begun by; without an id where the conversation's own tells it
 * @param correspondence by which channels it is held from the start
 */
record Opening(
    String conversationId,
    String language,
    String channel,
    ZoneId zone,
    Map<String, Value> context,
    @Nullable String customer,
    Sent message,
    Correspondence correspondence) {

  /** A conversation that begins in the web chat. */
  static Opening byWeb(
      String conversationId,
      String language,
      ZoneId zone,
      Map<String, Value> context,
      @Nullable String customer,
      String hash) {
    return new Opening(
        conversationId,
        language,
        Reply.WEB,
        zone,
        context,
        customer,
        new Sent("", hash),
        Correspondence.NONE);
  }

  /**
   * The first turn.
   *
   * @param people whether somebody of the staff can take over
   */
  Conversation begin(Dialogue dialogue, Map<String, Trait> traits, Instant now, boolean people) {
    Turn turn =
        dialogue.start(
            new Input.Started(
                conversationId,
                now,
                zone,
                language,
                channel,
                conversationId,
                context,
                traits,
                people));
    return Conversation.begun(
        conversationId, customer, false, message, turn, Personal.of(dialogue), correspondence);
  }
}
