package fi.vuoro.flow.lint;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.question.Option;
import java.util.List;
import java.util.Set;

/**
 * Questions with buttons of which none is for those who don't know, or whom none of it fits. They
 * tap something, and it counts. Scales of opinion are left alone: a way out there loses answers and
 * doesn't make them better (Krosnick et al. 2002).
 */
final class CantSayOffered implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.broken().isEmpty()) {
      return;
    }
    List<Spoken> asked = Spoken.in(subject, Set.of("ask"));
    List<Spoken> labels = Spoken.in(subject, Set.of("label"));
    for (Step step : Inside.all(subject.flow().steps())) {
      if (step instanceof Step.Ask ask
          && ask.question().type().leavesNoWayOut()
          && !hasWayOut(ask.question(), subject)
          && of(step, asked).stream().noneMatch(t -> t.wording().asksLeave(t.prose()))
          && of(step, labels).stream().noneMatch(t -> t.wording().isCantSay(t.part().source()))) {
        findings.add(
            Code.NO_CANT_SAY,
            subject.sites().key(ask.id(), "type", ask.head().place()),
            "`" + ask.id() + "` has no button for those who can't say.",
            "Add `noAnswer: [dont-know]`, or `optional: true` if it may be passed over.");
      }
    }
  }

  private static List<Spoken> of(Step step, List<Spoken> texts) {
    return texts.stream().filter(text -> step.id().equals(text.site().step())).toList();
  }

  /** A screening question is required on purpose. */
  private static boolean hasWayOut(Question question, Subject subject) {
    List<Option> options = question.type().options().written();
    return question.optional()
        || question.required()
        || !question.noAnswer().isEmpty()
        || !subject.flow().settings().noAnswer().isEmpty()
        || options.stream().anyMatch(option -> option.other() || option.exclusive());
  }
}
