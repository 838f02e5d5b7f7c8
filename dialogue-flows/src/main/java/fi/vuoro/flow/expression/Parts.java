package fi.vuoro.flow.expression;

import fi.vuoro.flow.expression.Finding.Code;
import java.util.Map;
import org.camunda.feel.syntaxtree.Exp;

/** What stands after a point: {@code customer.firstName}, {@code orderedOn.year}. */
final class Parts {

  private static final Type ANY = new Type.Any();

  private final Findings findings;

  Parts(Findings findings) {
    this.findings = findings;
  }

  Type of(Type of, String key, Exp at) {
    return switch (of) {
      case Type.Any any -> ANY;
      case Type.Items(Type item) -> new Type.Items(of(item, key, at));
      case Type.Fields fields -> entry(fields, key, at);
      case Type.Truth truth -> noFields(of, key, at);
      case Type.Number number -> noFields(of, key, at);
      case Type.Words words -> noFields(of, key, at);
      case Type.Date date -> part(of, key, at);
      case Type.Time time -> part(of, key, at);
      case Type.DateTime instant -> part(of, key, at);
      case Type.Duration length -> part(of, key, at);
    };
  }

  private Type entry(Type.Fields fields, String key, Exp at) {
    Type type = fields.fields().get(key);
    if (type == null && !fields.open()) {
      String hint = Nearest.question(key, fields.fields().keySet());
      findings.add(at, Code.UNKNOWN_NAME, "There is no " + key + " in it.", hint);
    }
    return type == null ? ANY : type;
  }

  private Type noFields(Type of, String key, Exp at) {
    findings.add(at, Code.UNKNOWN_NAME, Kinds.aOf(of) + " has no part called " + key + ".", "");
    return ANY;
  }

  private Type part(Type of, String key, Exp at) {
    Map<String, Type> parts = Kinds.parts(of);
    Type type = parts.get(key);
    if (type == null) {
      String hint = "It has " + String.join(", ", parts.keySet().stream().sorted().toList()) + ".";
      findings.add(at, Code.UNKNOWN_NAME, Kinds.aOf(of) + " has no part called " + key + ".", hint);
    }
    return type == null ? ANY : type;
  }
}
