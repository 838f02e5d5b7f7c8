package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.lint.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks where each {@code then} leads: to a later step in the same list or one around it, or the
 * end.
 */
final class Jumps {
  private final Findings findings;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Set<String> everywhere = new HashSet<>();

  Jumps(Findings findings) {
    this.findings = findings;
  }

  /** A list of steps being read, and how far. */
  private static final class Level {
    private final List<String> ids;
    private final boolean shuffled;
    private int current;

    Level(List<String> ids, boolean shuffled) {
      this.ids = ids;
      this.shuffled = shuffled;
    }
  }

  /** Begins a list of steps. */
  void enter(List<Node> steps, boolean shuffled) {
    if (levels.isEmpty()) {
      foresee(steps);
    }
    levels.push(new Level(steps.stream().map(Jumps::id).toList(), shuffled));
  }

  /** Goes to a step of the list. */
  void at(int index) {
    levels.getFirst().current = index;
  }

  /** Ends the list. */
  void leave() {
    levels.pop();
  }

  /** Whether the target can be jumped to from the step being read; if not, that is a finding. */
  boolean check(Node.Scalar target) {
    String id = target.text();
    if (id.equals("end")) {
      return true;
    }
    for (Level level : levels) {
      int index = level.ids.lastIndexOf(id);
      if (index >= 0) {
        return checkOrder(target, level, index);
      }
    }
    if (everywhere.contains(id)) {
      add(
          Code.THEN_INTO_GROUP,
          target,
          "`" + id + "` stands inside other steps, and can't be jumped into.",
          "Name the step around it, or move it out.");
    } else {
      add(
          Code.THEN_NOWHERE,
          target,
          "There is no step `" + id + "` to go to.",
          Nearest.hint(id, later()));
    }
    return false;
  }

  private boolean checkOrder(Node.Scalar target, Level level, int index) {
    if (index <= level.current) {
      add(
          Code.THEN_BACKWARDS,
          target,
          "`" + target.text() + "` is not a later step: a dialogue never jumps back.",
          "Use `each` to ask again.");
      return false;
    }
    if (level.shuffled) {
      add(
          Code.THEN_IN_SHUFFLE,
          target,
          "The order of this group is drawn, so `" + target.text() + "` may come earlier.",
          "Name a step after the group.");
      return false;
    }
    return true;
  }

  private List<String> later() {
    List<String> later = new ArrayList<>();
    for (Level level : levels) {
      level.ids.stream().skip(level.current + 1L).filter(id -> !id.isEmpty()).forEach(later::add);
    }
    later.add("end");
    return later;
  }

  private void foresee(List<Node> steps) {
    for (Node node : steps) {
      if (node instanceof Node.Entries step) {
        everywhere.add(id(step));
        for (String key : List.of("steps", "group", "branch")) {
          if (step.value(key).orElse(null) instanceof Node.Items inner) {
            foresee(inner.items());
          }
        }
      }
    }
  }

  private static String id(Node node) {
    return node instanceof Node.Entries step
            && step.value("id").orElse(null) instanceof Node.Scalar id
        ? id.text()
        : "";
  }

  private void add(Code code, Node.Scalar target, String message, String hint) {
    findings.add(code, target.place(), message, hint);
  }
}
