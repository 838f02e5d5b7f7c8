package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import java.util.ArrayList;
import java.util.List;

/** The steps inside a step. */
final class Inside {
  private Inside() {}

  /** Each list of steps inside a step, in order; none for most kinds. */
  static List<List<Step>> of(Step step) {
    return switch (step) {
      case Step.Branch branch -> branch.cases().stream().map(Step.Case::steps).toList();
      case Step.Arms arms -> arms.arms().stream().map(Step.Arm::steps).toList();
      case Step.Group group -> List.of(group.steps());
      case Step.Each each -> List.of(each.steps());
      case Step.Interview interview -> List.of(interview.steps());
      case Step.Say s -> List.of();
      case Step.Ask a -> List.of();
      case Step.Assign a -> List.of();
      case Step.Call c -> List.of();
      case Step.Offer o -> List.of();
      case Step.Wait w -> List.of();
      case Step.Handoff h -> List.of();
      case Step.Run r -> List.of();
      case Step.End e -> List.of();
    };
  }

  /** All steps of a list with those inside them, in the order of the flow. */
  static List<Step> all(List<Step> steps) {
    List<Step> all = new ArrayList<>();
    for (Step step : steps) {
      all.add(step);
      of(step).forEach(inner -> all.addAll(all(inner)));
    }
    return all;
  }
}
