package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What may be the first message of a dialogue, one for each way through its beginning. */
final class FirstSpoken {
  private final Predicate<Text> good;
  private final List<First> firsts = new ArrayList<>();
  private int greetings;

  private FirstSpoken(Predicate<Text> good) {
    this.good = good;
  }

  /** A step that speaks, and what it says. */
  record First(Step step, Text text) {}

  /**
   * In the order of the flow. Where several steps under conditions of their own say what is good,
   * one of them is taken to hold for everybody.
   */
  static List<First> of(List<Step> steps, Predicate<Text> good) {
    FirstSpoken spoken = new FirstSpoken(good);
    spoken.silent(steps);
    return spoken.firsts;
  }

  /** Whether the dialogue may have said nothing yet after these steps. */
  private boolean silent(List<Step> steps) {
    for (Step step : steps) {
      boolean silent = silent(step) || step.head().condition() != null;
      if (!silent || greetings > 1) {
        return false;
      }
    }
    return true;
  }

  private boolean silent(Step step) {
    return switch (step) {
      case Step.Say say -> said(step, say.text());
      case Step.Ask ask -> said(step, ask.question().text());
      case Step.End end -> end.text() != null && said(step, end.text());
      case Step.Handoff handoff -> handoff.text() == null || said(step, handoff.text());
      case Step.Interview talk -> said(step, talk.topics().getFirst().ask().question().text());
      case Step.Branch branch -> {
        boolean silent = branch.cases().isEmpty() || branch.cases().getLast().condition() != null;
        for (Step.Case way : branch.cases()) {
          silent |= silent(way.steps());
        }
        yield silent;
      }
      case Step.Arms arms -> {
        boolean silent = false;
        for (Step.Arm arm : arms.arms()) {
          silent |= silent(arm.steps());
        }
        yield silent;
      }
      case Step.Group group -> group(group);
      case Step.Each each -> {
        silent(each.steps());
        yield true;
      }
      // The flow that it runs says it itself, or has the finding.
      case Step.Run run -> false;
      case Step.Assign assign -> true;
      case Step.Call call -> true;
      case Step.Offer offer -> true;
      case Step.Wait wait -> true;
    };
  }

  private boolean said(Step step, Text text) {
    firsts.add(new First(step, text));
    if (step.head().condition() != null && good.test(text)) {
      greetings++;
    }
    return false;
  }

  private boolean group(Step.Group group) {
    if (!group.shuffle() && group.pick() == null) {
      return silent(group.steps());
    }
    boolean silent = false;
    for (Step step : group.steps()) {
      silent |= silent(List.of(step));
    }
    return silent;
  }
}
