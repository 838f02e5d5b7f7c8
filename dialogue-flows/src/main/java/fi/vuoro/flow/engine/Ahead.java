package fi.vuoro.flow.engine;

import java.util.ArrayList;
import java.util.List;

/** The questions that come right after one, whatever is answered to it. */
final class Ahead {
  private static final int AT_MOST = 2;

  private Ahead() {}

  /** Their keys; none inside loops, where a key needs a round. */
  static List<String> of(FlowIndex index, String key) {
    FlowIndex.Place open = index.question(key);
    List<String> ahead = new ArrayList<>();
    if (open == null || key.contains("[")) {
      return ahead;
    }
    for (FlowIndex.Place place : index.questions().values()) {
      boolean follows =
          place.order() > open.order()
              && place.scope().equals(open.scope())
              && place.loops().isEmpty()
              && !place.isOther();
      if (follows && ahead.size() < AT_MOST) {
        ahead.add(place.key());
      }
    }
    return ahead;
  }
}
