package fi.vuoro.flow.expression;

import fi.vuoro.flow.value.Value;
import java.util.List;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import scala.Option;
import scala.Some;
import scala.collection.Iterable;

/** Fields as a FEEL context, each turned into FEEL's when it is asked for. */
final class FieldsContext extends CustomContext implements VariableProvider {

  private final Value.Fields fields;

  FieldsContext(Value.Fields fields) {
    this.fields = fields;
  }

  Value.Fields fields() {
    return fields;
  }

  @Override
  public VariableProvider variableProvider() {
    return this;
  }

  @Override
  public FunctionProvider functionProvider() {
    return Functions.NONE;
  }

  /** An unknown field is none at all, not null, or it would hide an outer name inside a filter. */
  @Override
  public Option<Object> getVariable(String name) {
    return fields.values().containsKey(name)
        ? new Some<>(Values.toFeel(fields.get(name)))
        : Scala.none();
  }

  @Override
  public Iterable<String> keys() {
    return Scala.<String>list(List.copyOf(fields.values().keySet()));
  }
}
