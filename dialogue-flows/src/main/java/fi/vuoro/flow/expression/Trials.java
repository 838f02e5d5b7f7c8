package fi.vuoro.flow.expression;

import fi.vuoro.flow.expression.Finding.Code;
import fi.vuoro.flow.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/**
 * Tries a condition with sample answers, all in all combinations, to find one that never or always
 * holds. Where the samples can't stand for all answers it says nothing.
 */
final class Trials {

  private static final int MOST_COMBINATIONS = 20_000;

  private final Expression expression;
  private final Function<String, @Nullable Type> types;
  private final Findings findings;

  Trials(Expression expression, Function<String, @Nullable Type> types) {
    this.expression = expression;
    this.types = types;
    this.findings = new Findings(expression);
  }

  List<Finding> findings() {
    judge(expression.tree());
    return findings.all();
  }

  /** A part is judged only where the whole is fine. */
  private void judge(Exp part) {
    if (isJudged(part)) {
      return;
    }
    switch (part) {
      case Conjunction both -> {
        judge(both.x());
        judge(both.y());
      }
      case Disjunction either -> {
        judge(either.x());
        judge(either.y());
      }
      default -> {}
    }
  }

  private boolean isJudged(Exp part) {
    Constants constants = Constants.in(part);
    Optional<Map<List<String>, Samples>> samples = samples(part, constants);
    if (samples.isEmpty() || (constants.reckons && !allExhaustive(samples.get()))) {
      return false;
    }
    Outcome outcome = new Outcome();
    tryAll(part, List.copyOf(samples.get().entrySet()), outcome);
    return verdict(part, outcome, constants, samples.get().keySet());
  }

  private static boolean allExhaustive(Map<List<String>, Samples> samples) {
    return samples.values().stream().allMatch(Samples::exhaustive);
  }

  private boolean verdict(
      Exp part, Outcome outcome, Constants constants, Set<List<String>> variables) {
    String source = variables.isEmpty() ? "" : ranges(variables);
    if (!outcome.sometimesTrue) {
      findings.add(part, Code.NEVER_TRUE, "This never holds.", source);
      return true;
    }
    if (!outcome.sometimesNotTrue) {
      findings.add(part, Code.ALWAYS_TRUE, "This always holds.", source);
      return true;
    }
    if (!outcome.notTrueWhenAnswered && !constants.asksForNull && !variables.isEmpty()) {
      String hint = source + " Whether something is answered: != null.";
      findings.add(part, Code.ALWAYS_TRUE, "This holds for every answer.", hint.strip());
      return true;
    }
    return false;
  }

  private String ranges(Set<List<String>> variables) {
    List<String> ranges = new ArrayList<>();
    for (List<String> path : variables) {
      if (type(path) instanceof Type.Number number
          && number.min() != null
          && number.max() != null) {
        String range = number.min().toPlainString() + " to " + number.max().toPlainString();
        ranges.add(String.join(".", path) + " goes from " + range + ".");
      }
    }
    return String.join(" ", ranges);
  }

  /**
   * The samples of each variable; empty where one is too wide to be tried, or the clock decides.
   */
  private Optional<Map<List<String>, Samples>> samples(Exp part, Constants constants) {
    Map<List<String>, Samples> samples = new LinkedHashMap<>();
    long combinations = 1;
    for (Reference reference : new ReferenceFinder(findings.places()).find(part)) {
      List<String> path = variable(reference.path());
      boolean clock = reference.root().equals("now") || reference.root().equals("today");
      boolean isPart = path.size() < reference.path().size();
      Optional<Samples> some =
          clock || isPart || reference.perhapsField()
              ? Optional.empty()
              : Samples.of(type(path), constants);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      if (samples.put(path, some.get()) == null) {
        combinations *= some.get().values().size() + 1;
      }
      if (combinations > MOST_COMBINATIONS) {
        return Optional.empty();
      }
    }
    return Optional.of(samples);
  }

  /** The part of a path that leads through fields to a value. */
  private List<String> variable(List<String> path) {
    int length = 1;
    while (length < path.size() && type(path.subList(0, length)) instanceof Type.Fields) {
      length++;
    }
    return List.copyOf(path.subList(0, length));
  }

  private Type type(List<String> path) {
    Type type = types.apply(path.getFirst());
    for (String key : path.subList(1, path.size())) {
      type = type instanceof Type.Fields fields ? fields.fields().get(key) : null;
    }
    return type == null ? new Type.Any() : type;
  }

  private void tryAll(Exp part, List<Map.Entry<List<String>, Samples>> variables, Outcome outcome) {
    Expression condition = new Expression(expression.source(), part, Set.of());
    assign(condition, variables, new Assigned(new LinkedHashMap<>()), outcome);
  }

  private void assign(
      Expression condition,
      List<Map.Entry<List<String>, Samples>> left,
      Assigned assigned,
      Outcome outcome) {
    if (left.isEmpty()) {
      outcome.add(condition.isTrue(assigned), assigned.isComplete());
      return;
    }
    List<String> path = left.getFirst().getKey();
    var rest = left.subList(1, left.size());
    List<@Nullable Value> values = new ArrayList<>(left.getFirst().getValue().values());
    values.add(null);
    for (Value value : values) {
      assigned.values().put(path, value);
      assign(condition, rest, assigned, outcome);
    }
    assigned.values().remove(path);
  }

  private static final class Outcome {

    private boolean sometimesTrue;
    private boolean sometimesNotTrue;
    private boolean notTrueWhenAnswered;

    void add(boolean holds, boolean complete) {
      sometimesTrue |= holds;
      sometimesNotTrue |= !holds;
      notTrueWhenAnswered |= !holds && complete;
    }
  }
}
