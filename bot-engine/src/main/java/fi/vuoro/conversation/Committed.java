package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.json.Recorded;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A conversation as it was committed, with the events that this commit added.
 *
 * @param dialogue the flow version that it runs
 */
public record Committed(Conversation conversation, Dialogue dialogue, List<Recorded> events) {
  public Committed {
    events = List.copyOf(events);
  }

  /** Both as one: the later conversation, with the events of both. They may come in any order. */
  Committed and(Committed other) {
    Committed later = other.conversation.revision() >= conversation.revision() ? other : this;
    SortedMap<Long, Recorded> all = new TreeMap<>();
    events.forEach(event -> all.put(event.n(), event));
    other.events.forEach(event -> all.put(event.n(), event));
    return new Committed(later.conversation, later.dialogue, List.copyOf(all.values()));
  }
}
