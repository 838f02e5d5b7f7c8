package fi.vuoro.flow.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Subtraction;
import scala.Product;
import scala.collection.Iterable;
import scala.collection.Iterator;

/** What a tree compares with, where its truth may turn, and whether it does more than compare. */
final class Constants {

  private static final Set<String> HARMLESS = Set.of("not", "count", "answered", "list contains");

  final Set<BigDecimal> numbers = new HashSet<>();
  final Set<String> strings = new HashSet<>();
  final Set<LocalDate> dates = new HashSet<>();

  /**
   * Whether it reckons or calls functions, so that samples around the constants alone prove
   * nothing.
   */
  boolean reckons;

  /** Whether the order within a list matters. */
  boolean minds;

  /** Whether it asks for null, so that it tells what isn't answered from what is. */
  boolean asksForNull;

  static Constants in(Object tree) {
    Constants constants = new Constants();
    constants.walk(tree);
    return constants;
  }

  private void walk(Object node) {
    note(node);
    switch (node) {
      case Iterable<?> nodes -> all(nodes.iterator());
      case Product product -> all(product.productIterator());
      default -> {}
    }
  }

  private void all(Iterator<?> nodes) {
    while (nodes.hasNext()) {
      walk(nodes.next());
    }
  }

  private void note(FunctionInvocation call) {
    reckons |= !HARMLESS.contains(call.function());
    asksForNull |= call.function().equals("answered");
  }

  private void note(Object node) {
    switch (node) {
      case ConstNumber number -> numbers.add(number.value().bigDecimal());
      case ConstString string -> strings.add(string.value());
      case ConstDate date -> dates.add(date.value());
      case ConstNull$ nothing -> asksForNull = true;
      case ArithmeticNegation negation when negation.x() instanceof ConstNumber number ->
          numbers.add(number.value().bigDecimal().negate());
      case Addition sum -> reckons = true;
      case Subtraction difference -> reckons = true;
      case Multiplication product -> reckons = true;
      case Division quotient -> reckons = true;
      case Exponentiation power -> reckons = true;
      case FunctionInvocation call -> note(call);
      case PathExpression path -> reckons = true;
      case Filter filter -> minds = true;
      case Equal equal -> minds |= equal.x() instanceof ConstList || equal.y() instanceof ConstList;
      default -> {}
    }
  }
}
