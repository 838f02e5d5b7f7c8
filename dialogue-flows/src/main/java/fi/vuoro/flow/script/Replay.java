package fi.vuoro.flow.script;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Turn;
import fi.vuoro.flow.json.EventJson;
import fi.vuoro.flow.json.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the inputs of a journal to the engine again; the same flow version makes the same events.
 */
public final class Replay {
  private Replay() {}

  /** The events, as JSON, that the recorded inputs give now. */
  public static List<String> events(Dialogue dialogue, List<Recorded> journal) {
    List<String> events = new ArrayList<>();
    @Nullable State state = null;
    for (Recorded recorded : journal) {
      if (recorded.event() instanceof Event.Received(Input input)) {
        Turn turn = turn(dialogue, state, input);
        long n = state == null ? 0 : state.event();
        state = turn.state();
        for (Event event : turn.events()) {
          events.add(json(new Recorded(++n, turn.state().at(), event)));
        }
      }
    }
    return events;
  }

  /** A recorded event as JSON, to compare with. */
  public static String json(Recorded recorded) {
    return EventJson.write(recorded, key -> true);
  }

  private static Turn turn(Dialogue dialogue, @Nullable State state, Input input) {
    if (input instanceof Input.Started started) {
      return dialogue.start(started);
    }
    if (state == null) {
      throw new IllegalArgumentException("a journal begins with the start of its conversation");
    }
    return dialogue.advance(state, input);
  }
}
