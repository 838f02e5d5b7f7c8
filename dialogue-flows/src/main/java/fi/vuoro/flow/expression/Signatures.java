package fi.vuoro.flow.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.ValFunction;

/** Which functions there are, and what they give. */
final class Signatures {

  private static final Map<String, Type> RESULTS = results();

  /** They give what they are given: a list of the same, or one of its items. */
  private static final Set<String> SAME_LIST =
      Set.of(
          "answered",
          "distinct values",
          "reverse",
          "sort",
          "concatenate",
          "append",
          "sublist",
          "remove",
          "union",
          "insert before",
          "duplicate values");

  private static final Set<String> ONE_OF_LIST = Set.of("min", "max", "mode");

  private static final Functions FUNCTIONS = Functions.withoutConversation();

  private Signatures() {}

  private static Map<String, Type> results() {
    Map<String, Type> results = new HashMap<>();
    put(
        results,
        new Type.Truth(),
        "not",
        "contains",
        "starts with",
        "ends with",
        "matches",
        "list contains",
        "all",
        "any",
        "even",
        "odd",
        "is defined",
        "is empty",
        "is blank",
        "before",
        "after",
        "includes",
        "during",
        "and",
        "or",
        "overlaps",
        "meets",
        "met by",
        "coincides");
    put(
        results,
        Type.Number.any(),
        "count",
        "sum",
        "mean",
        "median",
        "stddev",
        "product",
        "number",
        "floor",
        "ceiling",
        "abs",
        "modulo",
        "sqrt",
        "log",
        "exp",
        "decimal",
        "round up",
        "round down",
        "round half up",
        "round half down",
        "string length",
        "day of year",
        "week of year");
    put(
        results,
        Type.Words.free(),
        "string",
        "substring",
        "substring before",
        "substring after",
        "upper case",
        "lower case",
        "replace",
        "string join",
        "trim",
        "day of week",
        "month of year",
        "to base64",
        Rewriting.AND_LIST);
    put(results, new Type.Date(), "date", "today", "last day of month");
    put(results, new Type.DateTime(), "date and time", "now");
    put(results, new Type.Time(), "time");
    put(results, new Type.Duration(), "duration", "years and months duration");
    put(results, new Type.Items(Type.Words.free()), "split", "extract");
    put(results, new Type.Items(Type.Number.any()), "index of");
    return Map.copyOf(results);
  }

  private static void put(Map<String, Type> results, Type result, String... functions) {
    for (String function : functions) {
      results.put(function, result);
    }
  }

  static List<Exp> arguments(FunctionParameters parameters) {
    return switch (parameters) {
      case PositionalFunctionParameters positional -> Scala.list(positional.params());
      case NamedFunctionParameters named ->
          Scala.list(named.params()).stream().map(entry -> entry._2()).toList();
      default -> List.of();
    };
  }

  static boolean isKnown(String function) {
    return !FUNCTIONS.getFunctions(function).isEmpty();
  }

  static boolean exists(FunctionInvocation call) {
    int given = arguments(call.params()).size();
    return Scala.list(FUNCTIONS.getFunctions(call.function())).stream()
        .anyMatch(function -> takes(function, call, given));
  }

  private static boolean takes(ValFunction function, FunctionInvocation call, int given) {
    if (call.params() instanceof NamedFunctionParameters named) {
      return Scala.list(function.params()).containsAll(Scala.list(named.params().keys()));
    }
    int takes = function.params().size();
    return takes == given || (takes < given && function.hasVarArgs());
  }

  /** How it is called: {@code contains(string, match)}. */
  static String usage(String function) {
    List<String> forms = new ArrayList<>();
    for (ValFunction known : Scala.list(FUNCTIONS.getFunctions(function))) {
      forms.add(function + "(" + String.join(", ", Scala.list(known.params())) + ")");
    }
    return "Write " + String.join(" or ", forms) + ".";
  }

  static List<String> names() {
    List<String> names = new ArrayList<>(Scala.list(FUNCTIONS.functionNames()));
    names.addAll(List.of("answered", "and list"));
    names.removeAll(Functions.CHANCE);
    return names;
  }

  static Type result(String function, List<Type> given) {
    if (!given.isEmpty() && SAME_LIST.contains(function)) {
      return given.getFirst() instanceof Type.Items ? given.getFirst() : new Type.Any();
    }
    if (!given.isEmpty() && ONE_OF_LIST.contains(function)) {
      return given.getFirst() instanceof Type.Items(Type item) ? item : given.getFirst();
    }
    return RESULTS.getOrDefault(function, new Type.Any());
  }
}
