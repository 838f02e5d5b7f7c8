package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Finding.Code;
import fi.vuoro.flow.expression.Reference;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.expression.TypeCheck;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names that there aren't, values that don't fit, and conditions that always or never hold. */
final class ExpressionsFit implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    NameTypes names = new NameTypes(subject.flow(), subject.brokenContext());
    Map<String, Type> values = values(subject);
    for (Sites.OfExpression site : subject.sites().expressions()) {
      Map<String, Type> here = here(site, names, values);
      Function<String, @Nullable Type> types =
          name ->
              here.containsKey(name) || !subject.broken().contains(name)
                  ? here.get(name)
                  : new Type.Any();
      boolean condition = site.use() != Sites.Use.VALUE && site.use() != Sites.Use.INSERT;
      List<fi.vuoro.flow.expression.Finding> found =
          condition
              ? TypeCheck.checkCondition(site.expression(), types, here.keySet())
              : TypeCheck.check(site.expression(), types, here.keySet());
      found.forEach(finding -> findings.add(told(finding, site, here, names)));
    }
  }

  private static Map<String, Type> values(Subject subject) {
    Map<String, Type> values = new HashMap<>();
    for (Step step : Inside.all(subject.flow().steps())) {
      if (step instanceof Step.Ask ask) {
        values.put(ask.id(), ask.question().type().type());
      }
    }
    return values;
  }

  private static Map<String, Type> here(
      Sites.OfExpression site, NameTypes names, Map<String, Type> values) {
    return switch (site.use()) {
      case WHILE -> names.afterRound(String.valueOf(site.step()));
      case VALIDATE -> {
        Map<String, Type> here = new LinkedHashMap<>(names.at(site.step()));
        here.put("value", values.getOrDefault(String.valueOf(site.step()), new Type.Any()));
        yield here;
      }
      case CONDITION, VALUE, INSERT -> names.at(site.step());
    };
  }

  private static Finding told(
      fi.vuoro.flow.expression.Finding finding,
      Sites.OfExpression site,
      Map<String, Type> here,
      NameTypes names) {
    Optional<String> early =
        finding.code() == Code.UNKNOWN_NAME
            ? rootAt(site, finding.offset()).filter(n -> !here.containsKey(n) && names.isGiven(n))
            : Optional.empty();
    return early
        .map(name -> early(name, site, finding.offset(), names))
        .or(() -> undeclared(finding, site))
        .orElseGet(
            () ->
                new Finding(
                    severity(finding.code()),
                    finding.code().toString(),
                    site.at().apply(finding.offset()),
                    finding.message(),
                    hint(finding, site)));
  }

  /**
   * {@code greeting: hello} in a {@code set} asks for the value of a name; the text needs quotes.
   */
  private static String hint(fi.vuoro.flow.expression.Finding finding, Sites.OfExpression site) {
    String source = site.expression().source();
    boolean word =
        finding.code() == Code.UNKNOWN_NAME
            && site.use() == Sites.Use.VALUE
            && source.chars().allMatch(Character::isLetterOrDigit);
    return word
        ? (finding.hint() + " If it is a text, write `'\"" + source + "\"'`.").strip()
        : finding.hint();
  }

  private static Finding early(String name, Sites.OfExpression site, int offset, NameTypes names) {
    String loop = names.loopOf(name);
    boolean inRounds = loop != null;
    return new Finding(
        Severity.ERROR,
        inRounds
            ? fi.vuoro.flow.lint.Code.UNKNOWN_NAME.word()
            : fi.vuoro.flow.lint.Code.USED_BEFORE_ASKED.word(),
        site.at().apply(offset),
        inRounds
            ? "`" + name + "` has a value in the rounds of `" + loop + "` only."
            : "`" + name + "` has no value here yet: it gets one later.",
        inRounds
            ? "Write `" + loop + "[1]." + name + "`, or say it inside the rounds."
            : "Move this below the step that gives `" + name + "`.");
  }

  /** A field of the context that the flow doesn't declare. */
  private static Optional<Finding> undeclared(
      fi.vuoro.flow.expression.Finding finding, Sites.OfExpression site) {
    if (finding.code() != Code.UNKNOWN_NAME) {
      return Optional.empty();
    }
    return site.expression().names().stream()
        .filter(name -> name.root().equals("context") && name.path().size() > 1)
        .filter(name -> finding.offset() >= name.offset())
        .filter(name -> finding.offset() < name.offset() + name.length())
        .findFirst()
        .map(
            name ->
                new Finding(
                    Severity.ERROR,
                    finding.code().toString(),
                    site.at().apply(finding.offset()),
                    "The context has no `" + name.path().get(1) + "`.",
                    finding.hint().isEmpty()
                        ? "Add `" + name.path().get(1) + ": text` under `context:`."
                        : finding.hint()));
  }

  private static Optional<String> rootAt(Sites.OfExpression site, int offset) {
    return site.expression().names().stream()
        .filter(reference -> reference.offset() == offset)
        .map(Reference::root)
        .findFirst();
  }

  private static Severity severity(Code code) {
    return switch (code) {
      case NEVER_TRUE, ALWAYS_TRUE -> Severity.ADVICE;
      case UNKNOWN_NAME, UNKNOWN_FUNCTION, UNKNOWN_OPTION, ILL_TYPED -> Severity.ERROR;
    };
  }
}
