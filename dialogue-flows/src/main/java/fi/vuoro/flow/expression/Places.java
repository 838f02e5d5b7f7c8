package fi.vuoro.flow.expression;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstLocalTime;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ConstTime;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.collection.Iterable;
import scala.collection.Iterator;

/**
 * Where the parts of a tree stand in its source. The tree knows no positions, but runs from left to
 * right as the source does: each leaf is the next token that fits.
 */
final class Places {

  /** A stretch of the source. */
  record Place(int offset, int end) {

    int length() {
      return end - offset;
    }

    Place and(Place other) {
      return new Place(Math.min(offset, other.offset), Math.max(end, other.end));
    }
  }

  private final List<Token> tokens;
  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
  private int next;

  private Places(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Places of(Exp tree, List<Token> tokens) {
    Places places = new Places(tokens);
    places.visit(tree);
    return places;
  }

  /** The whole source for a part without a leaf of its own. */
  Place of(Exp part) {
    Place place = places.get(part);
    if (place != null) {
      return place;
    }
    return new Place(tokens.getFirst().offset(), tokens.getLast().end());
  }

  private @Nullable Place visit(Object node) {
    Place known = places.get(node);
    if (known != null) {
      return known;
    }
    Place place = node instanceof Exp exp ? leaf(exp) : null;
    place = closed(node, join(place, inner(node)));
    // There is but one null for all places where it stands.
    if (place != null && node instanceof Exp && !(node instanceof ConstNull$)) {
      places.put(node, place);
    }
    return place;
  }

  /** Takes in the bracket that ends a call or a range. */
  private @Nullable Place closed(Object node, @Nullable Place place) {
    boolean brackets =
        node instanceof FunctionInvocation
            || node instanceof QualifiedFunctionInvocation
            || node instanceof ConstRange;
    if (place == null || !brackets || next >= tokens.size()) {
      return place;
    }
    Token token = tokens.get(next);
    if (!token.is(")") && !token.is("]") && !token.is("[")) {
      return place;
    }
    next++;
    return new Place(place.offset(), token.end());
  }

  private @Nullable Place inner(Object node) {
    return switch (node) {
      case Ref leaf -> null;
      case Iterable<?> nodes -> all(nodes.iterator());
      case Product product -> all(product.productIterator());
      default -> null;
    };
  }

  private @Nullable Place all(Iterator<?> nodes) {
    Place place = null;
    while (nodes.hasNext()) {
      place = join(place, visit(nodes.next()));
    }
    return place;
  }

  private static @Nullable Place join(@Nullable Place one, @Nullable Place other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.and(other);
  }

  private @Nullable Place leaf(Exp exp) {
    return switch (exp) {
      case Ref ref -> path(Scala.list(ref.names()));
      case FunctionInvocation call -> call(call.function());
      case ConstString string -> find(i -> tokens.get(i).kind() == Token.Kind.STRING, 1);
      case ConstNumber number -> find(i -> isNumber(number.value().bigDecimal(), i), 1);
      case ConstBool truth -> find(i -> tokens.get(i).is(String.valueOf(truth.value())), 1);
      case ConstNull$ nothing -> find(i -> tokens.get(i).is("null"), 1);
      case ConstDate date -> literal("date");
      case ConstTime time -> literal("time");
      case ConstLocalTime time -> literal("time");
      case ConstDateTime instant -> literal("date and time");
      case ConstLocalDateTime instant -> literal("date and time");
      case ConstYearMonthDuration length -> literal("duration");
      case ConstDayTimeDuration length -> literal("duration");
      default -> null;
    };
  }

  /** {@code date("2026-05-03")}, or {@code @"2026-05-03"}. */
  private @Nullable Place literal(String function) {
    int words = function.split(" ").length;
    Place called = find(i -> isCall(function, i) && isString(i + words + 1), words + 3);
    return called != null ? called : find(i -> tokens.get(i).is("@") && isString(i + 1), 2);
  }

  private boolean isString(int i) {
    return i < tokens.size() && tokens.get(i).kind() == Token.Kind.STRING;
  }

  private @Nullable Place call(String function) {
    String name = function.equals(Rewriting.AND_LIST) ? "and list" : function;
    return find(i -> isCall(name, i), name.split(" ").length + 1);
  }

  private @Nullable Place path(List<String> path) {
    return find(i -> isPath(path, i), 2 * path.size() - 1);
  }

  private @Nullable Place find(IntPredicate fits, int length) {
    for (int n = 0; n < tokens.size(); n++) {
      int i = (next + n) % tokens.size();
      if (i + length <= tokens.size() && fits.test(i)) {
        next = i + length;
        return new Place(tokens.get(i).offset(), tokens.get(i + length - 1).end());
      }
    }
    return null;
  }

  /** Names of functions may have blanks in them. */
  private boolean isCall(String name, int i) {
    String[] words = name.split(" ");
    for (int j = 0; j < words.length; j++) {
      if (i + j >= tokens.size() || !tokens.get(i + j).is(words[j])) {
        return false;
      }
    }
    return i + words.length < tokens.size() && tokens.get(i + words.length).is("(");
  }

  private boolean isNumber(BigDecimal number, int i) {
    Token token = tokens.get(i);
    return token.kind() == Token.Kind.NUMBER && new BigDecimal(token.text()).compareTo(number) == 0;
  }

  private boolean isPath(List<String> path, int i) {
    for (int j = 0; j < path.size(); j++) {
      Token token = tokens.get(i + 2 * j);
      boolean joined = j == 0 || tokens.get(i + 2 * j - 1).is(".");
      if (!joined || token.kind() != Token.Kind.NAME || !token.name().equals(path.get(j))) {
        return false;
      }
    }
    return isUsed(i, i + 2 * path.size() - 2);
  }

  /** Not a field of something else, a function, a key, or the place where a name is bound. */
  private boolean isUsed(int first, int last) {
    Token before = first > 0 ? tokens.get(first - 1) : null;
    Token after = last + 1 < tokens.size() ? tokens.get(last + 1) : null;
    boolean bound = before != null && (before.is("some") || before.is("every") || before.is("for"));
    boolean field = before != null && before.is(".");
    return !bound && !field && (after == null || !(after.is("(") || after.is(":")));
  }
}
