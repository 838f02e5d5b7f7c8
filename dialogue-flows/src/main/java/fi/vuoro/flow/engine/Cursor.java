package fi.vuoro.flow.engine;

import fi.vuoro.flow.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The place in the flow: the lists of steps that the dialogue is in, outermost first. */
final class Cursor {
  private final FlowIndex index;
  private final List<Level> levels = new ArrayList<>();

  Cursor(FlowIndex index, List<Frame> frames, Draft draft) {
    this.index = index;
    for (Frame frame : frames) {
      enter(frame.block(), frame.round(), draft);
      top().next = frame.next();
    }
  }

  boolean isEmpty() {
    return levels.isEmpty();
  }

  Level top() {
    return levels.getLast();
  }

  List<Level> levels() {
    return levels;
  }

  /** Goes into a list of steps; the round is 0 outside loops. */
  void enter(String block, int round, Draft draft) {
    FlowIndex.Block entered = index.block(block);
    Level outer = levels.isEmpty() ? null : top();
    String prefix = outer == null ? "" : outer.prefix;
    int[] rounds = outer == null ? new int[0] : outer.rounds;
    if (entered.owner() instanceof Step.Run run && outer != null) {
      prefix = outer.key(run.id()) + "/";
      rounds = new int[0];
    } else if (round > 0) {
      rounds = Arrays.copyOf(rounds, rounds.length + 1);
      rounds[rounds.length - 1] = round;
    }
    List<Step> steps = entered.steps();
    Step owner = entered.owner();
    if (outer != null && (owner instanceof Step.Group || owner instanceof Step.Interview)) {
      steps = ordered(entered, draft.draws.get(outer.key(owner.id())));
    }
    levels.add(new Level(entered, steps, prefix, rounds));
  }

  /** The next round of the loop on top. */
  void nextRound() {
    Level top = top();
    top.rounds = top.rounds.clone();
    top.rounds[top.rounds.length - 1]++;
    top.next = 0;
  }

  /** Gives the list that it is in another order; it stays at the same place. */
  void reorder(List<String> order) {
    Level top = levels.removeLast();
    levels.add(new Level(top.block, ordered(top.block, order), top.prefix, top.rounds));
    top().next = top.next;
  }

  void leave() {
    levels.removeLast();
  }

  void restart(Draft draft) {
    levels.clear();
    enter("", 0, draft);
  }

  List<Frame> frames() {
    List<Frame> frames = new ArrayList<>(levels.size());
    for (Level level : levels) {
      frames.add(new Frame(level.block.name(), level.next, level.round()));
    }
    return frames;
  }

  private static List<Step> ordered(
      FlowIndex.Block block, @org.jspecify.annotations.Nullable List<String> order) {
    if (order == null) {
      return block.steps();
    }
    List<Step> steps = new ArrayList<>();
    for (String id : order) {
      Integer position = block.positions().get(id);
      if (position != null) {
        steps.add(block.steps().get(position));
      }
    }
    return steps;
  }

  /** One list of steps, and where in it the dialogue is. */
  static final class Level {
    final FlowIndex.Block block;
    final List<Step> steps;
    final String prefix;
    int[] rounds;
    int next;

    Level(FlowIndex.Block block, List<Step> steps, String prefix, int[] rounds) {
      this.block = block;
      this.steps = steps;
      this.prefix = prefix;
      this.rounds = rounds;
    }

    boolean isLoop() {
      return block.owner() instanceof Step.Each;
    }

    int round() {
      return isLoop() ? rounds[rounds.length - 1] : 0;
    }

    /** The key of a step here. */
    String key(String id) {
      return key(id, rounds.length);
    }

    /** The key of a name that stands inside so many loops. */
    String key(String id, int depth) {
      if (depth == 0) {
        return prefix.isEmpty() ? id : prefix + id;
      }
      StringBuilder key = new StringBuilder(prefix).append(id);
      for (int i = 0; i < depth && i < rounds.length; i++) {
        key.append('[').append(rounds[i]).append(']');
      }
      return key.toString();
    }

    /** The list of steps that a step here has, the i-th where it has several. */
    String inner(Step step, int i) {
      return block.scope().prefix() + step.id() + "#" + i;
    }

    String inner(Step step) {
      return block.scope().prefix() + step.id();
    }
  }
}
