package fi.vuoro.flow.engine;

import java.util.List;

/** What one input caused: the new state, what happened, and what is to be done outside. */
public record Turn(State state, List<Event> events, List<Effect> effects) {
  public Turn {
    events = List.copyOf(events);
    effects = List.copyOf(effects);
  }
}
