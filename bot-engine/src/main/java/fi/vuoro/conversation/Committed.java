package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.json.Recorded;
import java.util.List;

/**
 * A conversation as it was committed, with the events that this commit added.
 *
 * @param dialogue the flow version that it runs
 */
public record Committed(Conversation conversation, Dialogue dialogue, List<Recorded> events) {
  public Committed {
    events = List.copyOf(events);
  }
}
