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
 * @param hash of what was asked for
 */
record Opening(
    String conversationId,
    String language,
    String channel,
    ZoneId zone,
    Map<String, Value> context,
    @Nullable String customer,
    String hash) {

  Conversation begin(Dialogue dialogue, Map<String, Trait> traits, Instant now) {
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
                false));
    return Conversation.begun(conversationId, customer, false, hash, turn, Personal.of(dialogue));
  }
}
