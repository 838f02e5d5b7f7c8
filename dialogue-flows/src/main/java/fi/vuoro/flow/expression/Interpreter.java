package fi.vuoro.flow.expression;

import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import scala.Tuple2;
import scala.collection.immutable.List;

/**
 * FEEL's interpreter for one evaluation, with bounds: a number that a customer writes can be the
 * length of a loop, and must not hold up the conversation.
 */
final class Interpreter extends FeelInterpreter {

  private static final int MOST_STEPS = 100_000;

  /**
   * FEEL builds every combination of a loop's items before its first round, and copies its result
   * each round.
   */
  private static final int MOST_ROUNDS = 2_000;

  private int steps;

  Interpreter(Values.Mapper mapper) {
    super(mapper);
  }

  @Override
  public Val eval(Exp exp, EvalContext context) {
    steps++;
    if (steps > MOST_STEPS || rounds(exp, context) > MOST_ROUNDS) {
      throw new TooLongException();
    }
    return super.eval(exp, context);
  }

  private double rounds(Exp exp, EvalContext context) {
    return switch (exp) {
      case IterationContext range -> length(range, context);
      case For loop -> combinations(loop.iterators(), context);
      case SomeItem some -> combinations(some.iterators(), context);
      case EveryItem every -> combinations(every.iterators(), context);
      default -> 1;
    };
  }

  private double length(IterationContext range, EvalContext context) {
    return eval(range.start(), context) instanceof ValNumber start
            && eval(range.end(), context) instanceof ValNumber end
        ? end.value().$minus(start.value()).abs().toDouble()
        : 0;
  }

  private double combinations(List<Tuple2<String, Exp>> iterators, EvalContext context) {
    double combinations = 1;
    for (Tuple2<String, Exp> iterator : Scala.list(iterators)) {
      Val list = eval(iterator._2(), context);
      combinations *= list instanceof ValList items ? items.itemsAsSeq().size() : 1;
    }
    return combinations;
  }

  /** The evaluation would have taken too long. */
  static final class TooLongException extends RuntimeException {

    TooLongException() {
      super("", null, false, false);
    }
  }
}
