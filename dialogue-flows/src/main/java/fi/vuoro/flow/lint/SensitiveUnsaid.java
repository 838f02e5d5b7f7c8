package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Reference;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts that would say a sensitive answer back to whoever reads along. */
final class SensitiveUnsaid implements Rule {
  private static final Set<String> SAID_AS = Set.of("label", "words", "score");

  @Override
  public void check(Subject subject, Findings findings) {
    Set<String> sensitive =
        Inside.all(subject.flow().steps()).stream()
            .filter(step -> step instanceof Step.Ask ask && ask.question().sensitive())
            .map(Step::id)
            .collect(Collectors.toSet());
    for (Sites.OfExpression site : subject.sites().expressions()) {
      if (site.use() == Sites.Use.INSERT) {
        site.expression().names().stream()
            .map(SensitiveUnsaid::asked)
            .filter(sensitive::contains)
            .distinct()
            .forEach(
                id ->
                    findings.add(
                        Code.SENSITIVE_REPEATED,
                        site.at().apply(0),
                        "`" + id + "` is sensitive, and this text repeats it.",
                        "Say it without the answer, or put `if` on the step instead."));
      }
    }
  }

  /** The question whose answer is meant. */
  private static String asked(Reference reference) {
    boolean through = SAID_AS.contains(reference.root()) && reference.path().size() > 1;
    return through ? reference.path().get(1) : reference.root();
  }
}
