package fi.vuoro.flow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Marks, after a walk, the answers that were found to lie off the path. */
final class Path {
  private Path() {}

  /**
   * An answer not come to is off the path when its question stands before the open one, or when the
   * dialogue has ended. Those behind the open question are not decided yet.
   */
  static void mark(FlowIndex index, Draft draft) {
    int open = open(index, draft);
    List<String> leaving = new ArrayList<>();
    draft
        .answers
        .view()
        .forEach(
            (key, entry) -> {
              if (!entry.reached() && !entry.left() && entry.n() > 0 && order(index, key) < open) {
                leaving.add(key);
              }
            });
    for (String key : leaving) {
      draft.answers.put(key, Objects.requireNonNull(draft.answers.get(key)).leaving());
      draft.add(new Event.LeftPath(key));
    }
  }

  private static int open(FlowIndex index, Draft draft) {
    return switch (draft.open) {
      case Open.Asking asking -> order(index, asking.key());
      case null -> draft.status.isFinal() ? Integer.MAX_VALUE : 0;
      case Open.Calling calling -> 0;
      case Open.Awaiting awaiting -> 0;
      case Open.WithPerson person -> 0;
    };
  }

  private static int order(FlowIndex index, String key) {
    FlowIndex.Place place = index.question(key);
    return place == null ? Integer.MAX_VALUE : place.order();
  }
}
