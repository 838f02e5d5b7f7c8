package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps that no path leads to. */
final class ReachableSteps implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.broken().isEmpty()) {
      new Walk(findings).through(subject.flow().steps());
    }
  }

  private static final class Walk {
    private final Findings findings;
    private final Set<String> targets = new HashSet<>();

    Walk(Findings findings) {
      this.findings = findings;
    }

    /** Whether the dialogue goes on after these steps. */
    boolean through(List<Step> steps) {
      boolean comes = true;
      boolean told = false;
      for (Step step : steps) {
        comes = comes || targets.contains(step.id());
        if (comes) {
          told = false;
          comes = goesOn(step);
        } else if (!told) {
          told = true;
          findings.add(
              Code.UNREACHABLE_STEP,
              step.head().place(),
              "No path leads to `"
                  + step.id()
                  + "`: the dialogue always ends or jumps away before it.",
              "Give the `end` or `then` above it an `if`, or delete what is never reached.");
        }
      }
      return comes;
    }

    private boolean goesOn(Step step) {
      boolean through =
          switch (step) {
            case Step.End end -> false;
            case Step.Branch branch -> branch(branch);
            case Step.Arms arms -> arms(arms);
            case Step.Group group -> group(group);
            case Step.Each each -> {
              through(each.steps());
              yield true;
            }
            case Step.Call call -> {
              target(call.onError());
              yield true;
            }
            case Step.Ask ask -> {
              var timeout = ask.question().timeout();
              target(timeout == null ? null : timeout.then());
              yield true;
            }
            case Step.Say s -> true;
            case Step.Assign a -> true;
            case Step.Offer o -> true;
            case Step.Wait w -> true;
            case Step.Handoff h -> true;
            case Step.Run r -> true;
            case Step.Interview i -> true;
          };
      String then = step.head().then();
      target(then);
      boolean jumps = then != null && !(step instanceof Step.Wait wait && wait.signal() != null);
      return step.head().condition() != null || (through && !jumps);
    }

    private boolean branch(Step.Branch branch) {
      boolean goesOn = true;
      boolean any = false;
      for (Step.Case way : branch.cases()) {
        any |= way(way.then(), way.steps());
        goesOn = way.condition() != null;
      }
      return goesOn || any;
    }

    private boolean arms(Step.Arms arms) {
      boolean any = arms.arms().isEmpty();
      for (Step.Arm arm : arms.arms()) {
        any |= way(arm.then(), arm.steps());
      }
      return any;
    }

    private boolean way(@Nullable String then, List<Step> steps) {
      target(then);
      return then == null && through(steps);
    }

    private boolean group(Step.Group group) {
      if (group.shuffle() || group.pick() != null) {
        group.steps().forEach(step -> through(List.of(step)));
        return true;
      }
      return through(group.steps());
    }

    private void target(@Nullable String then) {
      if (then != null) {
        targets.add(then);
      }
    }
  }
}
