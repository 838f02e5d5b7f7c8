package fi.vuoro.flow.yaml;

import fi.vuoro.flow.expression.Reserved;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.source.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that a flow gives: of steps, answers, values and results. */
final class Ids {
  private static final Pattern ANSWER = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  private final Findings findings;
  private final Map<String, Place> steps = new HashMap<>();
  private final Map<String, Place> values = new HashMap<>();
  private final Set<String> declared = new HashSet<>();

  Ids(Findings findings) {
    this.findings = findings;
  }

  /** Takes in every name below these steps before they are read, right or wrong. */
  void foresee(Node steps) {
    if (steps instanceof Node.Items items) {
      items.items().forEach(this::foreseeStep);
    }
  }

  private void foreseeStep(Node node) {
    if (!(node instanceof Node.Entries step)) {
      return;
    }
    for (String key : new String[] {"id", "into", "as"}) {
      step.value(key)
          .ifPresent(
              value -> {
                if (value instanceof Node.Scalar word) {
                  declared.add(word.text());
                }
              });
    }
    if (step.value("set").orElse(null) instanceof Node.Entries set) {
      set.entries().forEach(entry -> declared.add(entry.key().text()));
    }
    step.value("steps").ifPresent(this::foresee);
    step.value("group").ifPresent(this::foresee);
    step.value("branch").ifPresent(this::foresee);
  }

  /** Whether the flow gives that name anywhere, or the language itself does. */
  boolean isDeclared(String name) {
    return declared.contains(name) || Reserved.contains(name);
  }

  /** Where each value, result and element gets its name. */
  Map<String, Place> values() {
    return Map.copyOf(values);
  }

  /** A step's id that is also the name of its answer. */
  boolean answer(Node.Scalar id) {
    return wellFormed(id) && unique(id, values) && unique(id, steps, true);
  }

  /** A step's id that no expression uses. */
  boolean step(Node.Scalar id) {
    boolean good = STEP.matcher(id.text()).matches() && !id.text().equals("end");
    if (!good) {
      bad(id, "Write a letter, then letters, digits, `_` or `-`.");
    }
    return good && unique(id, values) && unique(id, steps, true);
  }

  /** A name of a value that may be given in several places. */
  boolean value(Node.Scalar name) {
    boolean good = wellFormed(name) && unique(name, steps);
    if (good) {
      values.putIfAbsent(name.text(), name.place());
    }
    return good;
  }

  /** The name of a result, which may be that of its own step. */
  boolean result(Node.Scalar name, String step) {
    return name.text().equals(step) ? wellFormed(name) : value(name);
  }

  /** A name outside the flow's own: a trait, a context field. */
  boolean wellFormed(Node.Scalar id) {
    if (!ANSWER.matcher(id.text()).matches() || id.text().equals("end")) {
      bad(id, "Write a letter, then letters, digits or `_`, with no å, ä, ö, spaces or dashes.");
      return false;
    }
    if (Reserved.contains(id.text())) {
      bad(id, "The expression language uses that word itself: choose another.");
      return false;
    }
    return true;
  }

  /** A name that stands after a dot only, such as that of a context field. */
  void wellFormedField(Node.Scalar name) {
    if (!ANSWER.matcher(name.text()).matches()) {
      bad(name, "Write a letter, then letters, digits or `_`, with no å, ä, ö, spaces or dashes.");
    }
  }

  private void bad(Node.Scalar id, String hint) {
    findings.add(Code.BAD_ID, id.place(), "`" + id.text() + "` can't be a name.", hint);
  }

  private boolean unique(Node.Scalar id, Map<String, Place> taken) {
    return unique(id, taken, false);
  }

  private boolean unique(Node.Scalar id, Map<String, Place> taken, boolean take) {
    Place first = take ? taken.putIfAbsent(id.text(), id.place()) : taken.get(id.text());
    if (first != null) {
      findings.add(
          Code.DUPLICATE_ID,
          id.place(),
          "`" + id.text() + "` is already the name of something on line " + first.line() + ".",
          "Give one of them another name.");
    }
    return first == null;
  }
}
