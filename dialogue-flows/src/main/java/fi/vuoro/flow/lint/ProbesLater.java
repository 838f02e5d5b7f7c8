package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;

/**
 * Follow-ups on the question that a dialogue begins with: they are never asked, but in interviews.
 */
final class ProbesLater implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    Inside.all(subject.flow().steps()).stream()
        .filter(Step.Ask.class::isInstance)
        .map(Step.Ask.class::cast)
        .findFirst()
        .filter(ask -> ask.question().probe() != null && !ask.question().probe().deep())
        .ifPresent(
            ask ->
                findings.add(
                    Code.PROBE_ON_FIRST_QUESTION,
                    subject.sites().key(ask.id(), "probe", ask.head().place()),
                    "`" + ask.id() + "` comes first, and the first answer is never followed up.",
                    "Ask something easy before it, or leave the probe out."));
  }
}
