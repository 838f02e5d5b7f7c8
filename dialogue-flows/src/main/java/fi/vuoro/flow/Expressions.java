package fi.vuoro.flow;

import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.question.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the expressions of a flow, those in its texts included; not those of its sub-flows. */
public final class Expressions {
  private final List<Expression> found = new ArrayList<>();

  private Expressions() {}

  /** In the order of the flow. */
  public static List<Expression> of(Flow flow) {
    Expressions expressions = new Expressions();
    expressions.add(flow.touchpoint());
    expressions.add(flow.journeyStage());
    expressions.steps(flow.steps());
    return expressions.found;
  }

  private void steps(List<Step> steps) {
    steps.forEach(this::step);
  }

  private void step(Step step) {
    add(step.head().condition());
    switch (step) {
      case Step.Say say -> {
        add(say.text());
        links(say.links());
      }
      case Step.Ask ask -> question(ask.question());
      case Step.Branch branch ->
          branch
              .cases()
              .forEach(
                  way -> {
                    add(way.condition());
                    steps(way.steps());
                  });
      case Step.Arms arms -> arms.arms().forEach(arm -> steps(arm.steps()));
      case Step.Group group -> {
        add(group.title());
        steps(group.steps());
      }
      case Step.Each each -> {
        add(each.over());
        add(each.condition());
        steps(each.steps());
      }
      case Step.Assign assign -> addAll(assign.values().values());
      case Step.Call call -> addAll(call.with().values());
      case Step.Offer offer -> addAll(offer.with().values());
      case Step.Wait wait -> {}
      case Step.Handoff handoff -> add(handoff.text());
      case Step.Run run -> addAll(run.with().values());
      case Step.Interview interview -> steps(interview.steps());
      case Step.End end -> {
        add(end.text());
        links(end.links());
      }
    }
  }

  private void question(Question question) {
    add(question.text());
    add(question.validate());
    add(question.error());
    add(question.help());
    add(question.plainer());
    add(question.whyAsked());
    add(question.touchpoint());
    add(question.journeyStage());
    if (question.probe() != null) {
      question.probe().prompts().forEach(this::add);
    }
    add(question.type().options().from());
    for (Option option : question.type().options().written()) {
      add(option.label());
      option.synonyms().forEach(this::add);
      add(option.condition());
    }
  }

  private void links(List<Step.FlowLink> links) {
    for (Step.FlowLink link : links) {
      add(link.label());
      add(link.url());
    }
  }

  private void addAll(Collection<Expression> expressions) {
    expressions.forEach(this::add);
  }

  private void add(@Nullable Expression expression) {
    if (expression != null) {
      found.add(expression);
    }
  }

  private void add(@Nullable Text text) {
    if (text != null) {
      for (Template template : text.byLanguage().values()) {
        template.inserts().forEach(insert -> add(insert.expression()));
      }
    }
  }
}
