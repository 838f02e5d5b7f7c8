package fi.vuoro.authoring;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.lint.Severity;
import fi.vuoro.flow.yaml.FlowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a flow needs that this service can't do yet: such a flow is not published. */
final class Serviceable {
  private final List<Finding> found = new ArrayList<>();

  private final boolean people;

  private Serviceable(boolean people) {
    this.people = people;
  }

  /**
   * The errors of reading, or else what the flow needs and can't have.
   *
   * @param people whether people take over here
   */
  static List<Finding> obstacles(FlowReader.Result read, boolean people) {
    if (!read.isGood()) {
      return read.findings().stream().filter(Finding::isError).toList();
    }
    Serviceable serviceable = new Serviceable(people);
    serviceable.flow(Objects.requireNonNull(read.flow()));
    return serviceable.found;
  }

  private void flow(Flow flow) {
    flow.steps().forEach(this::step);
    flow.subFlows().values().forEach(this::flow);
  }

  private void step(Step step) {
    switch (step) {
      case Step.Call call -> missing(step, "a connector", "call:");
      case Step.Offer offer -> missing(step, "contents", "offer:");
      case Step.Handoff handoff -> {
        if (!people) {
          found(
              step,
              "a person to take over, which vuoro.people.take-over rules out here.",
              "Take out the step with handoff: to publish the flow, or set it to true.");
        }
      }
      case Step.Wait wait -> {
        if (wait.signal() != null) {
          missing(step, "signals", "wait: signal");
        }
      }
      case Step.Branch branch -> branch.cases().forEach(way -> way.steps().forEach(this::step));
      case Step.Arms arms -> arms.arms().forEach(arm -> arm.steps().forEach(this::step));
      case Step.Group group -> group.steps().forEach(this::step);
      case Step.Each each -> each.steps().forEach(this::step);
      case Step.Say say -> {}
      case Step.Ask ask -> {}
      case Step.Assign assign -> {}
      case Step.Run run -> {}
      case Step.Interview interview -> {}
      case Step.End end -> {}
    }
  }

  private void missing(Step step, String what, String key) {
    found(
        step,
        what + ", which this service does not have yet.",
        "Take out the step with "
            + key
            + " to publish the flow; chat scripts can run it as it is.");
  }

  private void found(Step step, String needed, String remedy) {
    String what = "The step " + step.id() + " needs " + needed;
    found.add(new Finding(Severity.ERROR, "not-served", step.head().place(), what, remedy));
  }
}
