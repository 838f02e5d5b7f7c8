package fi.vuoro.flow.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

/** Finds the names that a tree uses, less those bound in it. */
final class ReferenceFinder {

  private final Places places;
  private final Set<Reference> found = new HashSet<>();

  ReferenceFinder(Places places) {
    this.places = places;
  }

  Set<Reference> find(Exp tree) {
    walk(tree, Set.of(), false);
    var ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(Reference::offset));
    return Collections.unmodifiableSet(new LinkedHashSet<>(ordered));
  }

  private void walk(Object node, Set<String> bound, boolean inFilter) {
    switch (node) {
      case Ref ref -> reference(ref, bound, inFilter);
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

  private void reference(Ref ref, Set<String> bound, boolean inFilter) {
    List<String> path = Scala.list(ref.names());
    if (!bound.contains(path.getFirst())) {
      Places.Place at = places.of(ref);
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
}
