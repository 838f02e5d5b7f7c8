package fi.vuoro.flow.expression;

import fi.vuoro.flow.expression.Finding.Code;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;

/** Whether it makes sense to compare one value with another. */
final class Comparisons {

  private final Findings findings;

  Comparisons(Findings findings) {
    this.findings = findings;
  }

  /** Checks {@code x = y}. */
  void alike(Exp at, Exp xs, Type x, Exp ys, Type y) {
    if (xs instanceof ConstNull$ || ys instanceof ConstNull$) {
      return;
    }
    if (!Kinds.alike(x, y)) {
      unlike(at, xs, x, ys, y);
    } else {
      option(xs, x, ys);
      option(ys, y, xs);
    }
  }

  /** A text that is compared with a choice has to be one of its options. */
  void option(Exp choice, Type type, Exp literal) {
    boolean closed = type instanceof Type.Words && !(choice instanceof ConstString);
    if (closed && type instanceof Type.Words(var domain) && literal instanceof ConstString string) {
      if (domain != null && !domain.contains(string.value())) {
        String message = "It is never \"" + string.value() + "\".";
        String near = Nearest.question(string.value(), domain);
        String all =
            "It can be " + String.join(", ", domain.stream().sorted().limit(12).toList()) + ".";
        findings.add(literal, Code.UNKNOWN_OPTION, message, near.isEmpty() ? all : near);
      }
    }
  }

  void ordered(Exp at, Exp xs, Type x, Exp ys, Type y) {
    if (xs instanceof ConstNull$ || ys instanceof ConstNull$) {
      findings.add(
          at,
          Code.ILL_TYPED,
          "null is neither more nor less than anything.",
          "Write = null or != null.");
    } else if (!Kinds.alike(x, y)) {
      unlike(at, xs, x, ys, y);
    } else if (!Kinds.hasOrder(x) || !Kinds.hasOrder(y)) {
      Type odd = Kinds.hasOrder(x) ? y : x;
      findings.add(
          at, Code.ILL_TYPED, Kinds.aOf(odd) + " is neither more nor less than another.", "");
    }
  }

  void unlike(Exp at, Exp xs, Type x, Exp ys, Type y) {
    String message = Kinds.aOf(x) + " and " + Kinds.of(y) + " can't be compared.";
    String hint = Kinds.hint(x, xs, y);
    findings.add(at, Code.ILL_TYPED, message, hint.isEmpty() ? Kinds.hint(y, ys, x) : hint);
  }
}
