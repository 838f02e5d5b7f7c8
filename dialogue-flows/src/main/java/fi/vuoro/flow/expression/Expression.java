package fi.vuoro.flow.expression;

import java.util.List;
import java.util.Set;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;

/**
 * A FEEL expression, parsed once: immutable and safe to share between threads.
 *
 * <p>It goes to the interpreter directly: {@code FeelEngineApi} would put its own {@code now()}
 * before ours, and takes twice the time.
 */
public final class Expression implements Parsed {

  private static final Values.Mapper MAPPER = new Values.Mapper();

  private final String source;
  private final Exp tree;
  private final Set<Reference> names;

  Expression(String source, Exp tree, Set<Reference> names) {
    this.source = source;
    this.tree = tree;
    this.names = names;
  }

  public static Parsed parse(String source) {
    return new Parser(source).parse();
  }

  /**
   * For sources known to be right, such as those of a flow that has been read already.
   *
   * @throws IllegalArgumentException where it is no expression
   */
  public static Expression of(String source) {
    return switch (parse(source)) {
      case Expression expression -> expression;
      case SyntaxError error ->
          throw new IllegalArgumentException(source + ": " + error.message() + " " + error.hint());
    };
  }

  public String source() {
    return source;
  }

  /**
   * Every name used, once for each place, in the order of the source; names bound inside the
   * expression aren't.
   */
  public Set<Reference> names() {
    return names;
  }

  Exp tree() {
    return tree;
  }

  /** Never throws: a failure gives null, and its kind among the suppressed. */
  public Evaluated evaluate(Names names) {
    var failures = new EvaluationFailureCollector();
    try {
      Val val = eval(names, failures);
      return new Evaluated(Values.fromFeel(val, names.zone()), suppressed(failures));
    } catch (Interpreter.TooLongException | StackOverflowError e) {
      return new Evaluated(null, List.of("TOO_LONG"));
    } catch (RuntimeException e) {
      return new Evaluated(null, List.of("FAILED"));
    }
  }

  /** Whether it is true; null, a failure or anything but a truth value is not. */
  public boolean isTrue(Names names) {
    try {
      return eval(names, new EvaluationFailureCollector()) instanceof ValBoolean truth
          && truth.value();
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private Val eval(Names names, EvaluationFailureCollector failures) {
    var context = new EvalContext(MAPPER, new Scope(names), new Functions(names), failures);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return new Interpreter(MAPPER).eval(tree, context);
        } catch (Exception e) {
          interrupted |= isInterruption(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * The interpreter gives up when its thread was interrupted; the same expression must give the
   * same value even so.
   */
  private static boolean isInterruption(Exception e) {
    if (e instanceof RuntimeException failure) {
      throw failure;
    }
    return true;
  }

  private static List<String> suppressed(EvaluationFailureCollector failures) {
    if (failures.failures().isEmpty()) {
      return List.of();
    }
    return Scala.list(failures.failures()).stream()
        .filter(failure -> !isAboutNull(failure))
        .map(failure -> failure.failureType().toString())
        .distinct()
        .toList();
  }

  /** A missing answer or field is how a dialogue is; its author needn't hear of it. */
  private static boolean isAboutNull(EvaluationFailure failure) {
    String message = failure.failureMessage();
    return message.contains("'null'")
        || message.contains("The context is null")
        || message.startsWith("No context entry found")
        || message.startsWith("No variable found");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression expression && source.equals(expression.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
