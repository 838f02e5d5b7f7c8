package fi.vuoro.flow.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Puts ids into an order drawn by chance, some keeping their places. */
final class Shuffle {
  private Shuffle() {}

  static List<String> of(List<String> ids, List<String> fixed, Chance chance) {
    List<String> movable = new ArrayList<>(ids);
    movable.removeAll(fixed);
    Iterator<String> drawn = chance.shuffle(movable).iterator();
    List<String> order = new ArrayList<>(ids.size());
    for (String id : ids) {
      order.add(fixed.contains(id) ? id : drawn.next());
    }
    return order;
  }
}
