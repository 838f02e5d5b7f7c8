package fi.vuoro.flow.expression;

import fi.vuoro.flow.expression.Finding.Code;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/** Whether it makes sense to reckon with values of these types, and what comes of it. */
final class Reckoning {

  private static final Type ANY = new Type.Any();

  private final Findings findings;

  Reckoning(Findings findings) {
    this.findings = findings;
  }

  Type sum(Exp at, Type x, Type y) {
    boolean words = x instanceof Type.Words || y instanceof Type.Words;
    String hint = words ? "Write string(...) around what isn't a text." : "";
    String message = Kinds.aOf(x) + " and " + Kinds.of(y) + " can't be added.";
    return orFinding(Kinds.sum(x, y), at, message, hint);
  }

  Type difference(Exp at, Type x, Type y) {
    String message = Kinds.aOf(y) + " can't be taken from " + Kinds.of(x) + ".";
    return orFinding(Kinds.difference(x, y), at, message, "");
  }

  Type product(Exp at, Type x, Type y) {
    String message = Kinds.aOf(x) + " and " + Kinds.of(y) + " can't be multiplied.";
    return orFinding(Kinds.product(x, y), at, message, "");
  }

  Type quotient(Exp at, Type x, Type y) {
    String message = Kinds.aOf(x) + " can't be divided by " + Kinds.of(y) + ".";
    return orFinding(Kinds.quotient(x, y), at, message, "");
  }

  void expect(Type expected, Exp at, Type found) {
    if (!Kinds.alike(expected, found)) {
      String message = "Here should be " + Kinds.of(expected) + ", not " + Kinds.of(found) + ".";
      findings.add(at, Code.ILL_TYPED, message, "");
    }
  }

  private Type orFinding(@Nullable Type type, Exp at, String message, String hint) {
    if (type == null) {
      findings.add(at, Code.ILL_TYPED, message, hint);
    }
    return type == null ? ANY : type;
  }
}
