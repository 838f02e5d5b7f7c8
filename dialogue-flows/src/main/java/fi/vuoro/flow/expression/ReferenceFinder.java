package fi.vuoro.flow.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import scala.Product;
import scala.Tuple2;
import scala.collection.Iterable;

/**
 * Finds the names that a tree uses, less those bound in it. The tree knows no positions: the n-th
 * use of a name in the tree is the n-th in the source, since both run from left to right.
 */
final class ReferenceFinder {

  private final Positions positions;
  private final Set<Reference> found = new HashSet<>();

  ReferenceFinder(List<Token> tokens) {
    this.positions = new Positions(tokens);
  }

  Set<Reference> find(Exp tree) {
    walk(tree, Set.of(), false);
    var ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(Reference::offset));
    return Collections.unmodifiableSet(new LinkedHashSet<>(ordered));
  }

  private void walk(Object node, Set<String> bound, boolean inFilter) {
    switch (node) {
      case Ref ref -> reference(Scala.list(ref.names()), bound, inFilter);
      case Filter filter -> {
        walk(filter.list(), bound, inFilter);
        walk(filter.filter(), with(bound, List.of("item")), true);
      }
      case SomeItem some -> iteration(some.iterators(), some.condition(), bound, inFilter);
      case EveryItem every -> iteration(every.iterators(), every.condition(), bound, inFilter);
      case For loop ->
          iteration(loop.iterators(), loop.exp(), with(bound, List.of("partial")), inFilter);
      case FunctionDefinition function ->
          walk(function.body(), with(bound, Scala.list(function.parameters())), inFilter);
      case ConstContext context -> entries(context, bound, inFilter);
      case Iterable<?> nodes -> Scala.list(nodes).forEach(child -> walk(child, bound, inFilter));
      case Product product ->
          product
              .productIterator()
              .foreach(
                  child -> {
                    walk(child, bound, inFilter);
                    return child;
                  });
      default -> {}
    }
  }

  private void reference(List<String> path, Set<String> bound, boolean inFilter) {
    Position at = positions.next(path);
    if (!bound.contains(path.getFirst())) {
      found.add(new Reference(path, at.offset(), at.length(), inFilter));
    }
  }

  private void iteration(
      scala.collection.immutable.List<Tuple2<String, Exp>> iterators,
      Exp body,
      Set<String> bound,
      boolean inFilter) {
    List<String> names = new ArrayList<>();
    for (Tuple2<String, Exp> iterator : Scala.list(iterators)) {
      walk(iterator._2(), bound, inFilter);
      names.add(iterator._1());
    }
    walk(body, with(bound, names), inFilter);
  }

  private void entries(ConstContext context, Set<String> bound, boolean inFilter) {
    Set<String> names = bound;
    for (Tuple2<String, Exp> entry : Scala.list(context.entries())) {
      walk(entry._2(), names, inFilter);
      names = with(names, List.of(entry._1()));
    }
  }

  private static Set<String> with(Set<String> bound, List<String> more) {
    Set<String> all = new HashSet<>(bound);
    all.addAll(more);
    return all;
  }

  private record Position(int offset, int length) {}

  /**
   * Where each path stands in the source, handed out in order; the last again when the tree has it
   * once more.
   */
  private static final class Positions {

    private final List<Token> tokens;
    private final Map<List<String>, Integer> given = new HashMap<>();

    Positions(List<Token> tokens) {
      this.tokens = tokens;
    }

    Position next(List<String> path) {
      List<Position> all = all(path);
      if (all.isEmpty()) {
        return new Position(0, 0);
      }
      int n = given.merge(path, 1, Integer::sum);
      return all.get(Math.min(n, all.size()) - 1);
    }

    private List<Position> all(List<String> path) {
      List<Position> positions = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        int last = i + 2 * (path.size() - 1);
        if (last < tokens.size() && standsAt(path, i) && isUsed(i, last)) {
          int offset = tokens.get(i).offset();
          positions.add(new Position(offset, tokens.get(last).end() - offset));
        }
      }
      return positions;
    }

    private boolean standsAt(List<String> path, int i) {
      for (int j = 0; j < path.size(); j++) {
        Token token = tokens.get(i + 2 * j);
        boolean joined = j == 0 || tokens.get(i + 2 * j - 1).is(".");
        if (!joined || token.kind() != Token.Kind.NAME || !token.name().equals(path.get(j))) {
          return false;
        }
      }
      return true;
    }

    /** Not a field of something else, a function, a key, or the place where a name is bound. */
    private boolean isUsed(int first, int last) {
      boolean field = first > 0 && tokens.get(first - 1).is(".");
      boolean called = last + 1 < tokens.size() && tokens.get(last + 1).is("(");
      boolean key = last + 1 < tokens.size() && tokens.get(last + 1).is(":");
      boolean binding =
          first > 0
              && (tokens.get(first - 1).is("some")
                  || tokens.get(first - 1).is("every")
                  || tokens.get(first - 1).is("for"));
      return !field && !called && !key && !binding;
    }
  }
}
