package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.source.Place;

/** What would tie the answers of an anonymous flow to the customer. */
final class AnonymousStaysSo implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.flow().settings().anonymous()) {
      return;
    }
    for (Step step : Inside.all(subject.flow().steps())) {
      Place place = step.head().place();
      boolean saves =
          (step instanceof Step.Ask ask && ask.question().saveTo() != null)
              || (step instanceof Step.Assign assign && assign.saveTo() != null);
      if (saves) {
        add(
            findings,
            subject.sites().key(step.id(), "saveTo", place),
            "`saveTo` ties the answer to the customer");
      }
      if (step instanceof Step.Handoff) {
        add(
            findings,
            subject.sites().key(step.id(), "handoff", place),
            "A handoff ties the answers to the customer");
      }
    }
    for (Sites.OfExpression site : subject.sites().expressions()) {
      if (site.use() == Sites.Use.INSERT) {
        site.expression().names().stream()
            .filter(name -> name.root().equals("customer"))
            .forEach(
                name ->
                    add(
                        findings,
                        site.at().apply(name.offset()),
                        "A text with `" + name.dotted() + "` knows who the customer is"));
      }
    }
  }

  private static void add(Findings findings, Place place, String what) {
    findings.add(
        Code.NOT_ANONYMOUS,
        place,
        what + ", and the flow is anonymous.",
        "Delete it, or take `anonymous: true` out of the settings.");
  }
}
