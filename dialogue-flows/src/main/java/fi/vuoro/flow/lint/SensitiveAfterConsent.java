package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sensitive questions with no consent asked before them. */
final class SensitiveAfterConsent implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    NameTypes names = new NameTypes(subject.flow(), subject.brokenContext());
    Map<Boolean, Set<String>> asked =
        Inside.all(subject.flow().steps()).stream()
            .filter(Step.Ask.class::isInstance)
            .map(Step.Ask.class::cast)
            .filter(ask -> ask.question().sensitive() || isConsent(ask))
            .collect(
                Collectors.partitioningBy(
                    SensitiveAfterConsent::isConsent,
                    Collectors.mapping(Step.Ask::id, Collectors.toSet())));
    for (Step step : Inside.all(subject.flow().steps())) {
      boolean sensitive = asked.getOrDefault(false, Set.of()).contains(step.id());
      boolean consented =
          asked.getOrDefault(true, Set.of()).stream().anyMatch(names.at(step.id())::containsKey);
      if (sensitive && !consented) {
        findings.add(
            Code.SENSITIVE_WITHOUT_CONSENT,
            subject.sites().key(step.id(), "sensitive", step.head().place()),
            "`" + step.id() + "` is sensitive, and no consent is asked before it.",
            "Add a question of `type: consent` before it.");
      }
    }
  }

  private static boolean isConsent(Step.Ask ask) {
    return ask.question().type().asksLeave();
  }
}
