package fi.vuoro.flow.expression;

import java.util.function.Function;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** What stands after {@code in}: a list, a range, or several of them. */
final class Membership {

  private final In in;
  private final Type x;
  private final Comparisons comparisons;
  private final Function<Exp, Type> types;

  Membership(In in, Type x, Comparisons comparisons, Function<Exp, Type> types) {
    this.in = in;
    this.x = x;
    this.comparisons = comparisons;
    this.types = types;
  }

  /** Checks what stands after {@code in}. */
  void check(Exp test) {
    switch (test) {
      case AtLeastOne any -> Scala.list(any.xs()).forEach(this::check);
      case UnaryTestExpression one -> member(one.exp());
      case InputInRange range -> {
        bounds(range.range().start().value());
        bounds(range.range().end().value());
      }
      case InputLessThan less -> bounds(less.x());
      case InputLessOrEqual less -> bounds(less.x());
      case InputGreaterThan greater -> bounds(greater.x());
      case InputGreaterOrEqual greater -> bounds(greater.x());
      case InputEqualTo equal ->
          comparisons.alike(in, in.x(), x, equal.x(), types.apply(equal.x()));
      default -> {}
    }
  }

  private void bounds(Exp boundary) {
    comparisons.ordered(in, in.x(), x, boundary, types.apply(boundary));
  }

  private void member(Exp of) {
    Type type = types.apply(of);
    switch (type) {
      case Type.Items(Type item) when of instanceof ConstList list && !(x instanceof Type.Items) ->
          Scala.list(list.items())
              .forEach(one -> comparisons.alike(in, in.x(), x, one, types.apply(one)));
      case Type.Items(Type item) when !(x instanceof Type.Items) -> elementOf(of, item);
      case Type.Truth condition -> {}
      default -> comparisons.alike(in, in.x(), x, of, type);
    }
  }

  private void elementOf(Exp of, Type item) {
    if (!Kinds.alike(x, item)) {
      comparisons.unlike(in, in.x(), x, of, item);
    } else {
      comparisons.option(of, item, in.x());
    }
  }
}
