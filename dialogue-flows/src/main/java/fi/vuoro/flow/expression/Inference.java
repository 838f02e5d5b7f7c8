package fi.vuoro.flow.expression;

import fi.vuoro.flow.expression.Finding.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstLocalTime;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ConstTime;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InstanceOf;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Subtraction;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Walks a tree once and tells the type of each part, noting what doesn't fit. */
final class Inference {

  private static final Type ANY = new Type.Any();
  private static final Type TRUTH = new Type.Truth();
  private static final Type NUMBER = Type.Number.any();

  private final Expression expression;
  private final Function<String, @Nullable Type> types;
  private final Collection<String> known;
  private final Findings findings;
  private final Parts parts;
  private final Reckoning reckoning;
  private final Comparisons comparisons;

  Inference(
      Expression expression, Function<String, @Nullable Type> types, Collection<String> known) {
    this.expression = expression;
    this.types = types;
    this.known = known;
    this.findings = new Findings(expression);
    this.parts = new Parts(findings);
    this.reckoning = new Reckoning(findings);
    this.comparisons = new Comparisons(findings);
  }

  List<Finding> findings() {
    return findings.all();
  }

  Type infer() {
    return infer(expression.tree(), Bound.NONE);
  }

  void inferCondition() {
    condition(expression.tree(), Bound.NONE);
  }

  /**
   * Names bound inside the expression; {@code lenient} inside a filter over items that aren't
   * known.
   */
  private record Bound(Map<String, Type> names, boolean lenient) {

    static final Bound NONE = new Bound(Map.of(), false);

    Bound with(Map<String, Type> more) {
      Map<String, Type> all = new HashMap<>(names);
      all.putAll(more);
      return new Bound(all, lenient);
    }

    Bound inFilterOf(Type item) {
      Map<String, Type> all = new HashMap<>(names);
      all.put("item", item);
      if (item instanceof Type.Fields fields) {
        all.putAll(fields.fields());
        return new Bound(all, lenient || fields.open());
      }
      return new Bound(all, lenient || item instanceof Type.Any);
    }
  }

  private Type infer(Exp exp, Bound bound) {
    return switch (exp) {
      case ConstNumber number -> constant(number);
      case ConstBool truth -> TRUTH;
      case ConstString string -> new Type.Words(Set.of(string.value()));
      case ConstDate date -> new Type.Date();
      case ConstLocalTime time -> new Type.Time();
      case ConstTime time -> new Type.Time();
      case ConstLocalDateTime instant -> new Type.DateTime();
      case ConstDateTime instant -> new Type.DateTime();
      case ConstYearMonthDuration length -> new Type.Duration();
      case ConstDayTimeDuration length -> new Type.Duration();
      case ConstList list -> new Type.Items(join(list, bound));
      case ConstContext context -> context(context, bound);
      case Ref ref -> name(ref, bound);
      case PathExpression path -> parts.of(infer(path.path(), bound), path.key(), path);
      case Comparison comparison -> comparison(comparison, bound);
      case Addition sum -> reckoning.sum(sum, infer(sum.x(), bound), infer(sum.y(), bound));
      case Subtraction difference ->
          reckoning.difference(
              difference, infer(difference.x(), bound), infer(difference.y(), bound));
      case Multiplication product ->
          reckoning.product(product, infer(product.x(), bound), infer(product.y(), bound));
      case Division quotient ->
          reckoning.quotient(quotient, infer(quotient.x(), bound), infer(quotient.y(), bound));
      case Exponentiation power -> power(power.x(), power.y(), bound);
      case ArithmeticNegation negation -> negation(negation.x(), bound);
      case Not not -> condition(not.x(), bound);
      case Conjunction both -> both(both.x(), both.y(), bound);
      case Disjunction either -> both(either.x(), either.y(), bound);
      case If choice -> choice(choice, bound);
      case In in -> in(in, bound);
      case InstanceOf test -> instance(test, bound);
      case SomeItem some -> quantified(some.iterators(), some.condition(), bound);
      case EveryItem every -> quantified(every.iterators(), every.condition(), bound);
      case For loop -> loop(loop, bound);
      case IterationContext range -> range(range, bound);
      case Filter filter -> filter(filter, bound);
      case FunctionInvocation call -> call(call, bound);
      case QualifiedFunctionInvocation call -> method(call, bound);
      default -> ANY;
    };
  }

  private static Type constant(ConstNumber number) {
    var value = number.value().bigDecimal();
    return new Type.Number(value, value, value.stripTrailingZeros().scale() <= 0);
  }

  private Type context(ConstContext context, Bound bound) {
    Map<String, Type> fields = new HashMap<>();
    Bound inner = bound;
    for (Tuple2<String, Exp> entry : Scala.list(context.entries())) {
      fields.put(entry._1(), infer(entry._2(), inner));
      inner = inner.with(fields);
    }
    return new Type.Fields(fields, false);
  }

  private Type join(ConstList list, Bound bound) {
    Type joined = null;
    for (Exp item : Scala.list(list.items())) {
      Type type = infer(item, bound);
      joined =
          item instanceof ConstNull$ ? joined : joined == null ? type : Kinds.join(joined, type);
    }
    return joined == null ? ANY : joined;
  }

  private Type name(Ref ref, Bound bound) {
    List<String> path = Scala.list(ref.names());
    Type type = root(path.getFirst(), ref, bound);
    for (String key : path.subList(1, path.size())) {
      type = parts.of(type, key, ref);
    }
    return type;
  }

  private Type root(String name, Ref ref, Bound bound) {
    Type inner = bound.names().get(name);
    if (inner != null) {
      return inner;
    }
    Type type =
        switch (name) {
          case "today" -> new Type.Date();
          case "now" -> new Type.DateTime();
          default -> types.apply(name);
        };
    if (type == null && !bound.lenient()) {
      List<String> all = new ArrayList<>(known);
      all.addAll(bound.names().keySet());
      findings.add(
          ref, Code.UNKNOWN_NAME, "Nothing is called " + name + ".", Nearest.question(name, all));
    }
    return type == null ? ANY : type;
  }

  private Type comparison(Comparison comparison, Bound bound) {
    Type x = infer(comparison.x(), bound);
    Type y = infer(comparison.y(), bound);
    if (comparison instanceof Equal) {
      comparisons.alike(comparison, comparison.x(), x, comparison.y(), y);
    } else {
      comparisons.ordered(comparison, comparison.x(), x, comparison.y(), y);
    }
    return TRUTH;
  }

  private Type power(Exp xs, Exp ys, Bound bound) {
    reckoning.expect(NUMBER, xs, infer(xs, bound));
    reckoning.expect(NUMBER, ys, infer(ys, bound));
    return NUMBER;
  }

  private Type negation(Exp xs, Bound bound) {
    reckoning.expect(NUMBER, xs, infer(xs, bound));
    return NUMBER;
  }

  private Type condition(Exp exp, Bound bound) {
    Type type = infer(exp, bound);
    if (!Kinds.alike(TRUTH, type)) {
      String hint = Kinds.conditionHint(type);
      findings.add(
          exp, Code.ILL_TYPED, "A condition is true or false, not " + Kinds.of(type) + ".", hint);
    }
    return TRUTH;
  }

  private Type both(Exp x, Exp y, Bound bound) {
    condition(x, bound);
    condition(y, bound);
    return TRUTH;
  }

  private Type choice(If choice, Bound bound) {
    condition(choice.condition(), bound);
    Type then = infer(choice.statement(), bound);
    Type otherwise = infer(choice.elseStatement(), bound);
    if (choice.statement() instanceof ConstNull$) {
      return otherwise;
    }
    return choice.elseStatement() instanceof ConstNull$ ? then : Kinds.join(then, otherwise);
  }

  private Type instance(InstanceOf test, Bound bound) {
    infer(test.x(), bound);
    return TRUTH;
  }

  private Type in(In in, Bound bound) {
    Type x = infer(in.x(), bound);
    new Membership(in, x, comparisons, exp -> infer(exp, bound)).check(in.test());
    return TRUTH;
  }

  private Type quantified(
      scala.collection.immutable.List<Tuple2<String, Exp>> iterators, Exp condition, Bound bound) {
    condition(condition, bound.with(bindings(iterators, bound)));
    return TRUTH;
  }

  private Type loop(For loop, Bound bound) {
    Map<String, Type> names = bindings(loop.iterators(), bound);
    names.put("partial", new Type.Items(ANY));
    return new Type.Items(infer(loop.exp(), bound.with(names)));
  }

  private Map<String, Type> bindings(
      scala.collection.immutable.List<Tuple2<String, Exp>> iterators, Bound bound) {
    Map<String, Type> names = new HashMap<>();
    for (Tuple2<String, Exp> iterator : Scala.list(iterators)) {
      names.put(iterator._1(), element(iterator._2(), bound));
    }
    return names;
  }

  private Type element(Exp list, Bound bound) {
    Type type = infer(list, bound);
    if (type instanceof Type.Items(Type item)) {
      return item;
    }
    if (!(type instanceof Type.Any)) {
      findings.add(list, Code.ILL_TYPED, Kinds.aOf(type) + " is no list.", "");
    }
    return ANY;
  }

  private Type range(IterationContext range, Bound bound) {
    reckoning.expect(NUMBER, range.start(), infer(range.start(), bound));
    reckoning.expect(NUMBER, range.end(), infer(range.end(), bound));
    return new Type.Items(NUMBER);
  }

  private Type filter(Filter filter, Bound bound) {
    Type item = element(filter.list(), bound);
    Type type = infer(filter.filter(), bound.inFilterOf(item));
    if (type instanceof Type.Number) {
      return item;
    }
    if (!Kinds.alike(TRUTH, type)) {
      findings.add(
          filter.filter(), Code.ILL_TYPED, "In the brackets stands a number or a condition.", "");
    }
    return type instanceof Type.Truth ? new Type.Items(item) : ANY;
  }

  private Type call(FunctionInvocation call, Bound bound) {
    List<Exp> arguments = Signatures.arguments(call.params());
    List<Type> given = arguments.stream().map(argument -> infer(argument, bound)).toList();
    if (!Signatures.exists(call)) {
      String hint = Nearest.question(call.function(), Signatures.names());
      boolean known = Signatures.isKnown(call.function());
      String message =
          known
              ? call.function() + " doesn't take these arguments."
              : "There is no function " + call.function() + ".";
      findings.add(
          call, Code.UNKNOWN_FUNCTION, message, known ? Signatures.usage(call.function()) : hint);
    } else if (call.function().equals("not") && given.size() == 1) {
      return condition(arguments.getFirst(), bound);
    }
    return Signatures.result(call.function(), given);
  }

  private Type method(QualifiedFunctionInvocation call, Bound bound) {
    infer(call.path(), bound);
    String hint = "Write " + call.function() + "(..., ...).";
    findings.add(call, Code.UNKNOWN_FUNCTION, "Values have no functions of their own.", hint);
    return ANY;
  }
}
