package fi.vuoro.conversation;

import fi.vuoro.customer.Profile;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Turn;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation begins.
 *
 * @param languageChosen whether the language was chosen for this conversation; if not, the one that
 *     the customer is known to prefer comes first
 * @param customer id of the customer, null for someone not known
 * @param message that it is begun by; without an id where the conversation's own tells it
 * @param correspondence by which channels it is held from the start
 */
record Opening(
    String conversationId,
    String language,
    boolean languageChosen,
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
      boolean languageChosen,
      ZoneId zone,
      Map<String, Value> context,
      @Nullable String customer,
      String hash) {
    return new Opening(
        conversationId,
        language,
        languageChosen,
        Reply.WEB,
        zone,
        context,
        customer,
        new Sent("", hash),
        Correspondence.NONE);
  }

  /** The same, in which a known customer counts as gone after such a silence. */
  Opening leaving(Duration after) {
    return customer == null || after.isZero()
        ? this
        : new Opening(
            conversationId,
            language,
            languageChosen,
            channel,
            zone,
            context,
            customer,
            message,
            correspondence.leaving(after));
  }

  /**
   * The first turn, which keeps what is known of the customer then.
   *
   * @param people whether somebody of the staff can take over
   */
  Conversation begin(Dialogue dialogue, Profile known, Instant now, boolean people) {
    Turn turn =
        dialogue.start(
            new Input.Started(
                conversationId,
                now,
                zone,
                spoken(dialogue, known.preferred().languageTag()),
                channel,
                conversationId,
                context,
                known.traits(),
                people,
                known.preferred().hoursOfDay()));
    return Conversation.begun(
        conversationId, customer, false, message, turn, Personal.of(dialogue), correspondence);
  }

  private String spoken(Dialogue dialogue, @Nullable String preferred) {
    return languageChosen || preferred == null
        ? language
        : Beginnings.spoken(dialogue, preferred).orElse(language);
  }
}
