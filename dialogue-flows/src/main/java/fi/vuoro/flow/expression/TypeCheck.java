package fi.vuoro.flow.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be known about an expression before anyone has answered anything. */
public final class TypeCheck {

  private TypeCheck() {}

  /**
   * Unknown names and options, and values of unlike types that are compared or reckoned with.
   *
   * @param types the type of a root name, null where there is no such name; {@code today} and
   *     {@code now} aren't asked
   * @param known all names that there are, to find the one that was meant
   */
  public static List<Finding> check(
      Expression expression, Function<String, @Nullable Type> types, Collection<String> known) {
    Inference inference = new Inference(expression, types, known);
    inference.infer();
    return ordered(inference.findings());
  }

  /** As {@link #check(Expression, Function, Collection)}, without guesses at what was meant. */
  public static List<Finding> check(Expression expression, Function<String, @Nullable Type> types) {
    return check(expression, types, Set.of());
  }

  /**
   * Besides what {@link #check} finds: a condition that is no truth value, and one, or a part of
   * it, that holds for no answers or for all. It is tried with sample answers of every type, and
   * judged where all that matter could be tried.
   */
  public static List<Finding> checkCondition(
      Expression expression, Function<String, @Nullable Type> types, Collection<String> known) {
    Inference inference = new Inference(expression, types, known);
    inference.inferCondition();
    List<Finding> findings = new ArrayList<>(inference.findings());
    if (findings.isEmpty()) {
      findings.addAll(new Trials(expression, types).findings());
    }
    return ordered(findings);
  }

  /** What an expression gives, as far as can be told; {@link Type.Any} where it can't. */
  public static Type typeOf(Expression expression, Function<String, @Nullable Type> types) {
    return new Inference(expression, types, Set.of()).infer();
  }

  private static List<Finding> ordered(List<Finding> findings) {
    return findings.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Finding::offset).thenComparingInt(Finding::length))
        .toList();
  }
}
