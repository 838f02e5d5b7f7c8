package fi.vuoro.flow.expression;

import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValDateTime;
import scala.Option;
import scala.Some;
import scala.collection.Iterable;

/**
 * The names of a conversation as FEEL's variables: none is ever missing, and only those used are
 * asked.
 */
final class Scope implements VariableProvider {

  private final Names names;

  Scope(Names names) {
    this.names = names;
  }

  @Override
  public Option<Object> getVariable(String name) {
    return new Some<>(
        switch (name) {
          case "today" -> new ValDate(names.now().atZone(names.zone()).toLocalDate());
          case "now" -> new ValDateTime(names.now().atZone(names.zone()));
          default -> Values.toFeel(names.get(name));
        });
  }

  @Override
  public Iterable<String> keys() {
    return Scala.empty();
  }
}
