package fi.vuoro.flow.expression;

import fi.vuoro.flow.expression.Finding.Code;
import java.util.ArrayList;
import java.util.List;
import org.camunda.feel.syntaxtree.Exp;

/** Gathers what is found about one expression, with its place in the source. */
final class Findings {

  private final Places places;
  private final List<Finding> found = new ArrayList<>();

  Findings(Expression expression) {
    this.places = Places.of(expression.tree(), Lexer.tokens(expression.source()));
  }

  Places places() {
    return places;
  }

  List<Finding> all() {
    return List.copyOf(found);
  }

  void add(Exp at, Code code, String message, String hint) {
    Places.Place place = places.of(at);
    found.add(new Finding(place.offset(), place.length(), code, message, hint));
  }
}
