package fi.vuoro.flow.expression;

import java.util.ArrayList;
import java.util.List;
import scala.Option;
import scala.collection.Iterable;
import scala.collection.Iterator;
import scala.collection.immutable.Nil$;

/** Scala's collections, to and fro, in the few shapes that the FEEL engine needs. */
final class Scala {

  private Scala() {}

  @SuppressWarnings("unchecked")
  static <T> scala.collection.immutable.List<T> empty() {
    return (scala.collection.immutable.List<T>) (scala.collection.immutable.List<?>) Nil$.MODULE$;
  }

  static <T> scala.collection.immutable.List<T> list(List<? extends T> items) {
    scala.collection.immutable.List<T> list = empty();
    for (T item : items.reversed()) {
      list = list.$colon$colon(item);
    }
    return list;
  }

  static <T> List<T> list(Iterable<T> items) {
    List<T> list = new ArrayList<>();
    Iterator<T> iterator = items.iterator();
    while (iterator.hasNext()) {
      list.add(iterator.next());
    }
    return list;
  }

  static <T> Option<T> none() {
    return Option.apply(null);
  }
}
