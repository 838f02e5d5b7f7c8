package fi.vuoro.flow.persona;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.engine.Event;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The questions of a flow and the ways of its branches, and which of them were gone. */
final class Ways {
  private final Set<String> left = new LinkedHashSet<>();

  Ways(Flow flow) {
    flow("", flow);
  }

  /** What nobody has come to yet. */
  Set<String> left() {
    return Set.copyOf(left);
  }

  void gone(Event event) {
    switch (event) {
      case Event.Asked asked -> left.remove(question(asked.key()));
      case Event.Branched branched -> left.remove(way(plain(branched.key()), branched.way()));
      default -> {}
    }
  }

  private void flow(String prefix, Flow flow) {
    flow.steps().forEach(step -> step(prefix, flow, step));
  }

  private void all(String prefix, Flow flow, List<Step> steps) {
    steps.forEach(step -> step(prefix, flow, step));
  }

  private void step(String prefix, Flow flow, Step step) {
    switch (step) {
      case Step.Ask ask -> left.add(prefix + ask.id());
      case Step.Branch branch -> {
        for (int i = 0; i < branch.cases().size(); i++) {
          left.add(way(prefix + branch.id(), Integer.toString(i + 1)));
          all(prefix, flow, branch.cases().get(i).steps());
        }
      }
      case Step.Arms arms ->
          arms.arms()
              .forEach(
                  arm -> {
                    left.add(way(prefix + arms.id(), arm.name()));
                    all(prefix, flow, arm.steps());
                  });
      case Step.Group group -> all(prefix, flow, group.steps());
      case Step.Each each -> all(prefix, flow, each.steps());
      case Step.Interview interview -> all(prefix, flow, interview.steps());
      case Step.Run run ->
          flow(prefix + run.id() + "/", Objects.requireNonNull(flow.subFlows().get(run.flow())));
      case Step.Say say -> {}
      case Step.Assign assign -> {}
      case Step.Call call -> {}
      case Step.Offer offer -> {}
      case Step.Wait wait -> {}
      case Step.Handoff handoff -> {}
      case Step.End end -> {}
    }
  }

  /** A row of a matrix and a round of a loop belong to their question. */
  private static String question(String key) {
    String plain = plain(key);
    int dot = plain.indexOf('.', plain.lastIndexOf('/') + 1);
    return dot < 0 ? plain : plain.substring(0, dot);
  }

  private static String plain(String key) {
    return key.replaceAll("\\[\\d+]", "");
  }

  private static String way(String branch, String way) {
    return branch + " (way " + way + ")";
  }
}
