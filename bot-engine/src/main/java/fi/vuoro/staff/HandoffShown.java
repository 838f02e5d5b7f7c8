package fi.vuoro.staff;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.flow.engine.Agent;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Open;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Takeover;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.message.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its agents see it in a list.
 *
 * @param status handed-off, or what it became
 * @param step key of the question to which handing back returns; null for none
 * @param customer id of the customer, null for somebody not known
 * @param reason why a person was asked for: {@code asked} by the customer, {@code not-understood},
 *     or the flow's own
 * @param since when a person was asked for
 * @param answerBy when the dialogue goes on by itself, unless somebody answers
 * @param agent who has it, null for nobody
 * @param last what was said last
 */
record HandoffShown(
    String conversationId,
    String status,
    String flow,
    String version,
    String language,
    String channel,
    @Nullable String customer,
    @Nullable String step,
    @Nullable String team,
    @Nullable String reason,
    @Nullable String priority,
    @Nullable String since,
    @Nullable String answerBy,
    @Nullable Who agent,
    @Nullable Last last) {

  /** Somebody of the staff; {@code name} is what customers see, if they see one. */
  record Who(String id, @Nullable String name) {}

  /** What was said, by whom. */
  record Last(long seq, String from, String text, String at) {}

  static HandoffShown of(Conversation conversation) {
    State state = conversation.state();
    Takeover takeover = state.takeover();
    return new HandoffShown(
        conversation.id(),
        state.status().word(),
        state.flow(),
        state.version(),
        state.language(),
        state.channel(),
        conversation.customer(),
        state.open() instanceof Open.Asking asking ? asking.key() : null,
        takeover == null ? null : takeover.team(),
        takeover == null ? null : takeover.reason(),
        takeover == null ? null : takeover.priority(),
        takeover == null ? null : takeover.since().toString(),
        state.patience() == null ? null : state.patience().toString(),
        takeover == null ? null : who(takeover.agent()),
        last(conversation));
  }

  private static @Nullable Who who(@Nullable Agent agent) {
    return agent == null ? null : new Who(agent.id(), agent.name());
  }

  /** What isn't among the latest events was said long before a person was asked for. */
  private static @Nullable Last last(Conversation conversation) {
    for (Recorded recorded : conversation.tail().reversed()) {
      if (recorded.event() instanceof Event.Said said) {
        Message message = said.message();
        return new Last(
            message.seq(),
            message.from().name().toLowerCase(Locale.ROOT),
            message.text(),
            message.at().toString());
      }
    }
    return null;
  }
}
